/** How a page says that something is wrong, and what can be before Cognito has given an answer: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: 'لا يمكن الوصول إلى خدمة تسجيل الدخول. تحقق من اتصالك بالإنترنت، ثم حاول مرة أخرى.',
    Timeout: 'استغرقت خدمة تسجيل الدخول وقتًا طويلًا في الرد. انتظر لحظة، ثم حاول مرة أخرى.',
    Service: 'لدى خدمة تسجيل الدخول مشكلة خاصة بها. انتظر دقيقة، ثم حاول مرة أخرى.',
    lostPart: 'تعذّر تحميل جزء من هذه الصفحة. تحقق من اتصالك بالإنترنت، ثم أعد تحميل الصفحة.',
    unknown: 'حدث خطأ لا تعرف هذه الصفحة كيف تصفه. حاول مرة أخرى بعد بضع دقائق.',
  },
  summary: 'هناك مشكلة',
  titlePrefix: 'خطأ: ',
  tryAgain: 'حاول مرة أخرى',
  trying: 'جارٍ المحاولة…',
};
