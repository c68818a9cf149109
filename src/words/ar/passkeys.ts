/** What the page about passkeys says, and what it calls one whose maker nobody knows. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const passkeys: Words['passkeys'] = {
  onDevice: 'مفتاح مرور على جهاز',
  onKey: 'هاتف أو مفتاح أمان',
  made: (name) => `تم إنشاء مفتاح مرورك: ${isolated(name)}. من الآن فصاعدًا يمكنك تسجيل الدخول به.`,
  there: 'على هذا الجهاز مفتاح مرور لحسابك بالفعل. يمكنك تسجيل الدخول به.',
  cancelled: 'لم يتم إنشاء مفتاح مرور. يمكنك المحاولة مرة أخرى في أي وقت.',
  unfit: 'لا يمكن هنا إنشاء مفتاح مرور لهذا الموقع. جرّب جهازًا آخر أو مدير كلمات مرور آخر.',
  deleted: (name) =>
    `تم حذف ${isolated(name)}، ولا يمكن تسجيل الدخول به بعد الآن. إذا كان مدير كلمات المرور ما زال يعرضه، فاحذفه هناك أيضًا.`,
  deletedElsewhere: (name) => `تم حذف ${isolated(name)} في مكان آخر من قبل، لذا لم يعد في القائمة.`,
  numbered: (name, number) => `${name} ${number}`,
};
