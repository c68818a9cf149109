/** What the page about devices says, and what it calls them. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const devices: Words['devices'] = {
  remembered: (name) => `سيتذكّر الموقع ${isolated(name)} من الآن فصاعدًا.`,
  notRemembered: (name) => `لن يتذكّر الموقع ${isolated(name)} بعد الآن.`,
  forgotten: (name) => `تم نسيان ${isolated(name)}. عند تسجيل الدخول عليه بعد ذلك يُعد جهازًا جديدًا.`,
  forgottenHere: 'تم نسيان هذا الجهاز. ستبقى جلستك قائمة لبعض الوقت؛ وبعدها يُعد جهازًا جديدًا.',
  forgottenElsewhere: (name) => `تم نسيان ${isolated(name)} في مكان آخر من قبل، لذا لم يعد في القائمة.`,
  hereForgottenElsewhere: 'تم نسيان هذا الجهاز في مكان آخر. عند تسجيل دخولك التالي هنا يُعد جهازًا جديدًا.',
  isRemembered: 'يتذكّره الموقع',
  isNotRemembered: 'لا يتذكّره الموقع',
  unknownTime: 'غير معروف',
  noName: 'جهاز بلا اسم',
  browser: 'متصفح',
  browserOn: (system) => `متصفح على ${isolated(system)}`,
  // A heading takes its direction from what it begins with: here a mark, and not a name in other letters.
  namedBrowserOn: (browser, system) => `\u200f${isolated(browser)} على ${isolated(system)}`,
};
