/** What a page says by itself when its script has not come after some seconds; the build puts it there. */
import type { Words } from '../words.ts';

export const late: Words['late'] = {
  late: '頁面的一部分尚未載入，因此暫時無法使用。',
  again: '重新載入頁面',
  else: '如果仍未解決，請檢查網際網路連線，以及是否有設定封鎖指令碼。',
};
