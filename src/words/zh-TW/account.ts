/** What the pages say that change the password and delete the account. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const account: Words['account'] = {
  changed: '密碼已變更。',
  changedAndOut: '密碼已變更，並已登出其他所有裝置。',
  changedNotOut: '密碼已變更，但其他裝置仍處於登入狀態。如需結束，請登出所有裝置。',
  otherName: (name) => `如需刪除此帳戶，請輸入：${isolated(name)}`,
};
