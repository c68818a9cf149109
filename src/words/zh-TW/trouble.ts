/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: '無法連線至登入服務。請檢查網際網路連線，然後重試。',
    lostPart: '無法載入頁面的一部分。請檢查網際網路連線，然後重新載入頁面。',
  },
  summary: '發生問題',
  titlePrefix: '錯誤：',
  tryAgain: '重試',
  trying: '正在重試…',
};
