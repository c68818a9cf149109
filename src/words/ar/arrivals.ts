/** Why a person comes to login. */
import type { Words } from '../words.ts';

export const arrivals: Words['arrivals'] = {
  'signed-out': 'تم تسجيل خروجك.',
  'signed-out-everywhere': 'تم تسجيل خروجك من كل مكان. يسري ذلك على الأجهزة الأخرى خلال ساعة في العادة.',
  'signed-out-here': 'تم تسجيل خروجك هنا فقط. سجّل الدخول وحاول ذلك مرة أخرى.',
  'session-ended': 'انتهت جلستك. سجّل الدخول للمتابعة.',
  'fresh-sign-in': 'سجّل الدخول مرة أخرى للمتابعة. هذا يحمي حسابك.',
  confirmed: 'تم تأكيد حسابك. يمكنك تسجيل الدخول الآن.',
  'confirmed-elsewhere': 'تم تأكيد حسابك. سجّل الدخول هنا، أو تابع حيث أنشأت حسابك.',
  'confirmed-before': 'تم تأكيد حسابك من قبل. يمكنك تسجيل الدخول.',
  'password-changed': 'تم تغيير كلمة مرورك. سجّل الدخول بكلمة المرور الجديدة.',
  deleted: 'تم حذف حسابك وكل ما فيه. شكرًا لاستخدامك موقعنا.',
};
