/** What the pages say that change the password and delete the account. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const account: Words['account'] = {
  changed: '密码已更改。',
  changedAndOut: '密码已更改，其他所有设备均已退出登录。',
  changedNotOut: '密码已更改，但其他设备仍处于登录状态。如需结束，请在所有设备上退出登录。',
  otherName: (name) => `如需删除此账户，请输入：${isolated(name)}`,
};
