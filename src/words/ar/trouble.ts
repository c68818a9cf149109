/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: 'لا يمكن الوصول إلى خدمة تسجيل الدخول. تحقق من اتصالك بالإنترنت، ثم حاول مرة أخرى.',
    lostPart: 'تعذّر تحميل جزء من هذه الصفحة. تحقق من اتصالك بالإنترنت، ثم أعد تحميل الصفحة.',
  },
  summary: 'هناك مشكلة',
  titlePrefix: 'خطأ: ',
  tryAgain: 'حاول مرة أخرى',
  trying: 'جارٍ المحاولة…',
};
