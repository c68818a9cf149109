/** Codes that are on their way, and why a person comes to a page that asks for one. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const codes: Words['codes'] = {
  sent: (place) =>
    place === undefined
      ? 'أرسلنا إليك رمزًا جديدًا. لا يعمل إلا أحدث رمز.'
      : `أرسلنا رمزًا جديدًا إلى ${isolated(place)}. لا يعمل إلا أحدث رمز.`,
  mayBeSent: (email) => `إذا كان للعنوان ${isolated(email)} حساب، فسيصل إليه رمز جديد. لا يعمل إلا أحدث رمز.`,
  arrivals: {
    unconfirmed: 'لم يتم تأكيد حسابك بعد. أدخل الرمز الذي في الرسالة التي أرسلناها إليك.',
    'code-sent': 'لم يتم تأكيد حسابك بعد. أرسلنا إليك رمزًا جديدًا.',
    'reset-required': 'تحتاج إلى كلمة مرور جديدة. أدخل الرمز الذي أرسلناه إليك، أو اطلب رمزًا آخر.',
  },
};
