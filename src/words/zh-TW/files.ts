/** What a page says of the host's protected files. */
import type { Words } from '../words.ts';

export const files: Words['files'] = {
  closed: '您無法開啟此頁面。它可能供其他人使用，或者您的瀏覽器未儲存此網站的 Cookie。',
};
