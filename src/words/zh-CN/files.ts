/** What a page says of the host's protected files. */
import type { Words } from '../words.ts';

export const files: Words['files'] = {
  closed: '您无法打开此页面。它可能供其他人使用，或者您的浏览器未保存此网站的 Cookie。',
};
