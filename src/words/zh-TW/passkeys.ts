/** What the page about passkeys says, and what it calls one whose maker nobody knows. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const passkeys: Words['passkeys'] = {
  onDevice: '裝置上的通行密鑰',
  onKey: '手機或安全金鑰',
  made: (name) => `通行密鑰已建立：${isolated(name)}。從現在起可以用它登入。`,
  there: '此裝置上已有您帳戶的通行密鑰。可以用它登入。',
  cancelled: '未建立通行密鑰。您可以隨時重試。',
  unfit: '無法在這裡為此網站建立通行密鑰。請使用其他裝置或其他密碼管理工具。',
  deleted: (name) => `已刪除：${isolated(name)}。它不能再用於登入。如果密碼管理工具仍顯示它，請在那裡也將其刪除。`,
  deletedElsewhere: (name) => `之前已在別處刪除，因此不再列出：${isolated(name)}。`,
  numbered: (name, number) => `${name} ${number}`,
};
