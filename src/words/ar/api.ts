/** What a protected API answered. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const api: Words['api'] = {
  asking: 'جارٍ سؤال واجهة API…',
  answered: (message) => `أجابت واجهة API: ${isolated(message)}`,
  answeredSomething: 'أجابت واجهة API، لكن ليس بصيغة JSON مع message.',
  late: 'لم تجب واجهة API خلال نصف دقيقة. تحقق مما إذا كانت متوقفة، ثم اسألها مرة أخرى.',
  unreachable:
    'لا يمكن الوصول إلى واجهة API من هذه الصفحة. تأكد من أنها تعمل، ومن أن apiUrl في الإعدادات هو عنوانها، ومن أنها تسمح ' +
    'لهذا الموقع باستدعائها (CORS).',
  failed: 'لدى واجهة API مشكلة خاصة بها.',
  refusals: {
    401: 'لا تقبل واجهة API الرمز المميز، ولا حتى رمزًا جديدًا.',
    403: 'تعرف واجهة API من أنت، ولا تسمح لك بذلك.',
    404: 'لا شيء لدى واجهة API في هذا العنوان.',
    429: 'لدى واجهة API الكثير من العمل الآن.',
  },
  status: (status) => `أجابت واجهة API بالحالة ${status}.`,
  withItsWords: (sentence, said) => `${sentence} وتقول: ${isolated(said)}`,
};
