/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: 'تعذّر الاتصال بالخدمة. تحقق من اتصالك بالإنترنت.',
    lostPart: 'تعذّر تحميل جزء من الصفحة. تحقق من اتصالك بالإنترنت وأعد تحميلها.',
  },
  summary: 'حدثت مشكلة',
  titlePrefix: 'خطأ: ',
  tryAgain: 'إعادة المحاولة',
  trying: 'جارٍ المحاولة…',
};
