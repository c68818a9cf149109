/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: 'لا يمكن الوصول إلى خدمة تسجيل الدخول. تحقق من اتصالك بالإنترنت.',
    lostPart: 'تعذّر تحميل جزء من الصفحة. تحقق من اتصالك بالإنترنت وأعد تحميلها.',
  },
  summary: 'مشكلة',
  titlePrefix: 'خطأ: ',
  tryAgain: 'حاول مرة أخرى',
  trying: 'لحظة…',
};
