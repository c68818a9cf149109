/** What the page about passkeys says, and what it calls one whose maker nobody knows. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const passkeys: Words['passkeys'] = {
  onDevice: '设备上的通行密钥',
  onKey: '手机或安全密钥',
  made: (name) => `通行密钥已创建：${isolated(name)}。从现在起可以用它登录。`,
  there: '此设备上已有您账户的通行密钥。可以用它登录。',
  cancelled: '未创建通行密钥。您可以随时重试。',
  unfit: '无法在此为该网站创建通行密钥。请使用其他设备或其他密码管理器。',
  deleted: (name) => `已删除：${isolated(name)}。它不能再用于登录。如果密码管理器仍显示它，请在那里也将其删除。`,
  deletedElsewhere: (name) => `之前已在别处删除，因此不再列出：${isolated(name)}。`,
  numbered: (name, number) => `${name} ${number}`,
};
