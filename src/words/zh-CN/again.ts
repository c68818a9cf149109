/** What a page says that was loaded again while it asked for something, by what it asked for. */
import type { Words } from '../words.ts';

const loaded = '页面已重新加载。';
const over = '页面已重新加载，因此登录需要重新开始。';

export const again: Words['again'] = {
  'sent-code': `${over}请再次登录，我们会发送新的验证码，只有新的验证码有效。`,
  'app-code': `${over}请再次登录，并输入应用届时显示的验证码。`,
  'new-app': `${over}请再次登录。如果身份验证器应用中已有此网站的条目，请将其删除，您会获得新的密钥。`,
  'new-password': `${over}请使用您收到的密码；如果之前已保存自己的密码，请使用该密码。`,
  answer: `${over}请再次登录。`,
  'sign-up': `${loaded}您的账户已创建。请输入最近收到的验证码。`,
  reset: `${loaded}请输入最近收到的验证码，并设置新密码。`,
  link: `${loaded}链接中的信息已丢失。请再次打开消息中的链接，或输入验证码。`,
  app: `${loaded}身份验证器应用尚未设置。如果其中已有此网站的条目，请将其删除，下一次会使用新的密钥。`,
  address: `${loaded}我们发送的验证码仍然有效。`,
};
