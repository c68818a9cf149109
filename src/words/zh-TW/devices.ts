/** What the page about devices says, and what it calls them. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const devices: Words['devices'] = {
  remembered: (name) => `從現在起會記住此裝置：${isolated(name)}。`,
  notRemembered: (name) => `不再記住此裝置：${isolated(name)}。`,
  forgotten: (name) => `已移除裝置：${isolated(name)}。下次在該裝置上登入時，會將其視為新裝置。`,
  forgottenHere: '此裝置已移除。您會暫時保持登入狀態，之後此裝置會被視為新裝置。',
  forgottenElsewhere: (name) => `此裝置之前已在別處移除，因此不再列出：${isolated(name)}。`,
  hereForgottenElsewhere: '此裝置已在別處移除。下次在此登入時，會將其視為新裝置。',
  isRemembered: '已記住',
  isNotRemembered: '未記住',
  unknownTime: '未知',
  noName: '未命名的裝置',
  browser: '瀏覽器',
  browserOn: (system) => `${system} 上的瀏覽器`,
  namedBrowserOn: (browser, system) => `${system} 上的 ${browser}`,
};
