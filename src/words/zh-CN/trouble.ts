/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: '无法连接登录服务。请检查互联网连接，然后重试。',
    lostPart: '无法加载页面的一部分。请检查互联网连接，然后重新加载页面。',
  },
  summary: '出现问题',
  titlePrefix: '错误：',
  tryAgain: '重试',
  trying: '正在重试…',
};
