/** What a page says by itself when its script has not come after some seconds; the build puts it there. */
import type { Words } from '../words.ts';

export const late: Words['late'] = {
  late: '页面的一部分尚未加载，因此暂时无法使用。',
  again: '重新加载页面',
  else: '如果仍未解决，请检查互联网连接，以及是否有设置阻止了脚本。',
};
