/** Why a person comes to login. */
import type { Words } from '../words.ts';

export const arrivals: Words['arrivals'] = {
  'signed-out': 'サインアウトしました。',
  'signed-out-everywhere':
    'すべてのデバイスからサインアウトしました。ほかのデバイスには次の通信のとき、通常は1時間以内に反映されます。',
  'signed-out-here':
    'ここからサインアウトしました。ほかのデバイスではできませんでした。サインインして、もう一度お試しください。',
  'session-ended': 'セッションが終了しました。続けるにはサインインしてください。',
  'fresh-sign-in': 'アカウントの保護のため、もう一度サインインしてください。',
  confirmed: 'メールアドレスを確認しました。サインインできます。',
  'confirmed-elsewhere': 'メールアドレスを確認しました。ここでサインインするか、登録を始めた画面で続けてください。',
  'confirmed-before': 'メールアドレスはすでに確認済みです。サインインできます。',
  'password-changed': 'パスワードを変更しました。新しいパスワードでサインインしてください。',
  deleted: 'アカウントとそのすべてのデータを削除しました。ご利用ありがとうございました。',
};
