/** Codes that are on their way, and why a person comes to a page that asks for one. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const codes: Words['codes'] = {
  sent: (place) =>
    `${place === undefined ? '' : `${isolated(place)}に`}新しいコードを送信しました。使えるのは最新のコードだけです。`,
  mayBeSent: (email) =>
    `${isolated(email)}のアカウントがあれば、新しいコードが届きます。使えるのは最新のコードだけです。`,
  arrivals: {
    unconfirmed: 'アカウントがまだ確認されていません。お送りしたメッセージのコードを入力してください。',
    'code-sent': 'アカウントがまだ確認されていません。新しいコードを送信しました。',
    'reset-required': '新しいパスワードが必要です。お送りしたコードを入力するか、新しいコードを送信してください。',
  },
};
