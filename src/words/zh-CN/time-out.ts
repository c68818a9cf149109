/** What a page asks before a sign-in ends by itself. */
import type { Words } from '../words.ts';

export const timeOut: Words['timeOut'] = {
  idle: {
    heading: '您还在吗？',
    text: (time) => `已有一段时间没有任何操作。为保护账户安全，您将于 ${time} 自动退出登录。`,
    stay: '保持登录状态',
    leave: '立即退出登录',
  },
  session: {
    heading: '会话即将结束',
    text: (time) => `您已登录很长时间。您将于 ${time} 自动退出登录，请在此之前保存正在进行的内容。`,
    stay: '继续使用',
    leave: '立即重新登录',
  },
};
