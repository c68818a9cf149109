/** What a page says by itself when its script has not come after some seconds; the build puts it there. */
import type { Words } from '../words.ts';

export const late: Words['late'] = {
  late: 'لم يصل جزء من هذه الصفحة، لذا لا يمكنها فعل شيء بعد.',
  again: 'أعد تحميل الصفحة',
  else: 'إذا لم يُجدِ ذلك، فتحقق من اتصالك بالإنترنت، ومما إذا كان هنا ما يحظر البرامج النصية.',
};
