/** What the page about devices says, and what it calls them. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const devices: Words['devices'] = {
  remembered: (name) => `从现在起会记住此设备：${isolated(name)}。`,
  notRemembered: (name) => `不再记住此设备：${isolated(name)}。`,
  forgotten: (name) => `已移除设备：${isolated(name)}。下次在该设备上登录时，会将其视为新设备。`,
  forgottenHere: '此设备已移除。您会暂时保持登录状态，之后此设备会被视为新设备。',
  forgottenElsewhere: (name) => `此设备之前已在别处移除，因此不再列出：${isolated(name)}。`,
  hereForgottenElsewhere: '此设备已在别处移除。下次在此登录时，会将其视为新设备。',
  isRemembered: '已记住',
  isNotRemembered: '未记住',
  unknownTime: '未知',
  noName: '未命名的设备',
  browser: '浏览器',
  browserOn: (system) => `${system} 上的浏览器`,
  namedBrowserOn: (browser, system) => `${system} 上的 ${browser}`,
};
