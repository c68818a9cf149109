/** Why a person comes to login. */
import type { Words } from '../words.ts';

export const arrivals: Words['arrivals'] = {
  'signed-out': 'サインアウトしました。',
  'signed-out-everywhere': 'すべてのデバイスからサインアウトしました。反映には1時間ほどかかることがあります。',
  'signed-out-here': 'このデバイスだけサインアウトしました。サインインして、もう一度お試しください。',
  'session-ended': 'セッションが終了しました。サインインしてください。',
  'fresh-sign-in': 'アカウントの保護のため、もう一度サインインしてください。',
  confirmed: 'アカウントを確認しました。サインインできます。',
  'confirmed-elsewhere': 'アカウントを確認しました。ここでサインインするか、登録を始めた画面で続けてください。',
  'confirmed-before': 'アカウントはすでに確認済みです。サインインできます。',
  'password-changed': 'パスワードを変更しました。新しいパスワードでサインインしてください。',
  deleted: 'アカウントとすべてのデータを削除しました。ご利用ありがとうございました。',
};
