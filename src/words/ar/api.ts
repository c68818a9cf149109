/** What a protected API answered. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const api: Words['api'] = {
  asking: 'جارٍ الاتصال بواجهة API…',
  answered: (message) => `أجابت واجهة API: ${isolated(message)}`,
  answeredSomething: 'أجابت واجهة API، لكن ليس بصيغة JSON مع message.',
  late: 'لم تجب واجهة API خلال نصف دقيقة. تحقق مما إذا كانت متوقفة، ثم أعد الطلب.',
  unreachable:
    'لا يمكن الوصول إلى واجهة API من هذه الصفحة. تأكد من أنها تعمل، ومن أن apiUrl في الإعدادات هو عنوانها، ومن أنها تسمح ' +
    'لهذا الموقع باستدعائها (CORS).',
  failed: 'حدثت مشكلة في واجهة API.',
  refusals: {
    401: 'لا تقبل واجهة API الرمز المميز، ولا حتى رمزًا جديدًا.',
    403: 'تعرف واجهة API من أنت، ولا تسمح لك بذلك.',
    404: 'لا شيء لدى واجهة API في هذا العنوان.',
    429: 'واجهة API مشغولة جدًا الآن.',
  },
  status: (status) => `أجابت واجهة API بالحالة ${status}.`,
  withItsWords: (sentence, said) => `${sentence} وتقول: ${isolated(said)}`,
};
