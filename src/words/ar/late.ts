/** What a page says by itself when its script has not come after some seconds; the build puts it there. */
import type { Words } from '../words.ts';

export const late: Words['late'] = {
  late: 'لم يتم تحميل جزء من هذه الصفحة، لذا لا يمكن استخدامها بعد.',
  again: 'إعادة تحميل الصفحة',
  else: 'إذا لم يُجدِ ذلك، فتحقق من اتصالك بالإنترنت، ومن عدم حظر البرامج النصية.',
};
