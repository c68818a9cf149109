/** What the page about second steps says: which are on, what is asked for, and what has changed. */
import type { Words } from '../words.ts';

export const mfa: Words['mfa'] = {
  turnedOn: {
    app: '認証アプリをオンにしました。',
    sms: 'SMSで届くコードをオンにしました。',
    email: 'メールで届くコードをオンにしました。',
  },
  turnedOff: {
    app: '認証アプリをオフにしました。',
    sms: 'SMSで届くコードをオフにしました。',
    email: 'メールで届くコードをオフにしました。',
  },
  preferred: {
    app: '今後は、認証アプリのコードの入力を求めます。',
    sms: '今後は、SMSで届くコードの入力を求めます。',
    email: '今後は、メールで届くコードの入力を求めます。',
  },
  notPreferred: '今後は、サインインのたびに方法を選びます。',
  overview: {
    off: 'このサイトに2段階認証はありません。パスワードだけでサインインできます。',
    optional: '2段階認証はオフです。パスワードだけでサインインできます。',
    required: 'このサイトでは、サインインのときに全員に2段階認証が必要です。ここで1つオンにしてください。',
    choice: '2段階認証はオンです。パスワードの入力後、コードを受け取る方法を選びます。',
    app: '2段階認証はオンです。パスワードの入力後、認証アプリのコードの入力を求めます。',
    sms: '2段階認証はオンです。パスワードの入力後、SMSで届くコードの入力を求めます。',
    email: '2段階認証はオンです。パスワードの入力後、メールで届くコードの入力を求めます。',
  },
  states: {
    off: 'オフ',
    on: 'オン',
    preferred: 'オン（常に使用）',
    another: 'オン（別の方法を優先しているため未使用）',
  },
  appName: '認証アプリ',
};
