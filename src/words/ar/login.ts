/** What the login page says between its questions, beside a QR code, and where a passkey has signed nobody in. */
import type { Words } from '../words.ts';

export const login: Words['login'] = {
  qrCode: 'رمز QR لتطبيق المصادقة',
  anyQuestion: 'أدخل ما طلبه منك هذا الموقع.',
  anotherQuestion: 'هناك سؤال آخر.',
  wrongAnswer: 'الإجابة غير صحيحة. حاول مرة أخرى.',
  passkeyDeclined: 'لم يتم تسجيل دخولك بعد. جرّب مفتاح المرور مرة أخرى، أو اختر طريقة أخرى.',
  passkeyUnfit: 'لا يمكن استخدام مفاتيح المرور على عنوان الموقع هذا. اختر طريقة أخرى.',
  passkeyAgain: 'استغرق ذلك وقتًا طويلًا. أكّد بجهازك مرة أخرى.',
  passkeyDeclinedHere: 'لم يتم تسجيل دخولك بعد. جرّب مفتاح المرور مرة أخرى، أو أدخل كلمة مرورك.',
  passkeyUnfitHere: 'لا يمكن استخدام مفاتيح المرور على عنوان الموقع هذا. أدخل كلمة مرورك.',
  noPasskey: 'لا يوجد هنا مفتاح مرور لتسجيل الدخول به. أدخل كلمة مرورك.',
};
