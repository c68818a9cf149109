/** What some refusals say where people sign in with something else than an e-mail address. */
import type { Words } from '../words.ts';

const space = 'كلمة المرور التي كتبتها تبدأ أو تنتهي بمسافة: احذفها إن لم تكن جزءًا منها.';
const wrongNumber = 'رقم الهاتف أو كلمة المرور غير صحيحة';
const wrongName = 'اسم المستخدم أو كلمة المرور غير صحيحة';
const startsOver = 'تعذّر تسجيل الدخول بإجاباتك، لذا يبدأ من جديد.';

export const signInNames: Words['signInNames'] = {
  tel: {
    'wrong-password': wrongNumber,
    'user-unknown': wrongNumber,
    'blank-ends': `${wrongNumber}. ${space}`,
    'nobody-to-confirm': 'لا يوجد حساب برقم الهاتف هذا ينتظر التأكيد',
    'answers-refused': `${startsOver} تحقق من رقم هاتفك أولًا.`,
    'account-exists': 'يوجد حساب برقم الهاتف هذا بالفعل',
    'name-unfit': 'لا تستطيع خدمة تسجيل الدخول استخدام رقم الهاتف هذا. تحقق منه.',
  },
  text: {
    'wrong-password': wrongName,
    'user-unknown': wrongName,
    'blank-ends': `${wrongName}. ${space}`,
    'nobody-to-confirm': 'لا يوجد حساب باسم المستخدم هذا ينتظر التأكيد',
    'answers-refused': `${startsOver} تحقق من اسم المستخدم أولًا.`,
    'account-exists': 'يوجد حساب باسم المستخدم هذا بالفعل',
    'name-unfit': 'لا تستطيع خدمة تسجيل الدخول استخدام اسم المستخدم هذا. اختر اسمًا آخر.',
  },
};
