/** What the pages say that change the password and delete the account. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const account: Words['account'] = {
  changed: 'パスワードを変更しました。',
  changedAndOut: 'パスワードを変更し、ほかのすべてのデバイスからサインアウトしました。',
  changedNotOut:
    'パスワードを変更しましたが、ほかのデバイスではまだサインインしたままです。終了するには、すべてのデバイスからサインアウトしてください。',
  otherName: (name) => `このアカウントを削除するには、${isolated(name)}と入力してください`,
};
