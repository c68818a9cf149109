/** What an account holds, in words: names of attributes as people read them. */
import type { Words } from '../words.ts';

export const attributes: Words['attributes'] = {
  names: {
    sub: 'معرّف الحساب',
    name: 'الاسم',
    given_name: 'الاسم الأول',
    middle_name: 'الاسم الأوسط',
    family_name: 'اسم العائلة',
    nickname: 'الاسم المستعار',
    preferred_username: 'اسم المستخدم',
    email: 'عنوان البريد الإلكتروني',
    email_verified: 'تم تأكيد عنوان البريد الإلكتروني',
    phone_number: 'رقم الهاتف',
    phone_number_verified: 'تم تأكيد رقم الهاتف',
    address: 'العنوان',
    birthdate: 'تاريخ الميلاد',
    gender: 'الجنس',
    locale: 'اللغة',
    zoneinfo: 'المنطقة الزمنية',
    picture: 'الصورة',
    profile: 'صفحة الملف الشخصي',
    website: 'الموقع الإلكتروني',
    updated_at: 'آخر تغيير',
    identities: 'تسجيل الدخول أيضًا عبر',
  },
  hints: { phone_number: 'مع رمز البلد، مثل \u2066+44 20 7946 0000\u2069' },
  yes: 'نعم',
  no: 'لا',
  // There are no capitals.
  inSentence: (name) => name,
};
