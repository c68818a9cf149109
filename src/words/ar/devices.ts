/** What the page about devices says, and what it calls them. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const devices: Words['devices'] = {
  remembered: (name) => `سيتم تذكّر ${isolated(name)} من الآن فصاعدًا.`,
  notRemembered: (name) => `لن يتم تذكّر ${isolated(name)} بعد الآن.`,
  forgotten: (name) => `تم نسيان ${isolated(name)}. من يسجّل الدخول عليه بعد ذلك يسجّله كأنه على جهاز جديد.`,
  forgottenHere: 'تم نسيان هذا الجهاز. ستبقى جلستك قائمة لبعض الوقت؛ وبعدها تسجّل الدخول كأنك على جهاز جديد.',
  forgottenElsewhere: (name) => `تم نسيان ${isolated(name)} في مكان آخر من قبل، لذا لم يعد في القائمة.`,
  hereForgottenElsewhere: 'تم نسيان هذا الجهاز في مكان آخر. عند تسجيل دخولك التالي هنا يُعد جهازًا جديدًا.',
  isRemembered: 'يتم تذكّره',
  isNotRemembered: 'لا يتم تذكّره',
  unknownTime: 'غير معروف',
  noName: 'جهاز بلا اسم',
  browser: 'متصفح',
  browserOn: (system) => `متصفح على ${isolated(system)}`,
  namedBrowserOn: (browser, system) => `${isolated(browser)} على ${isolated(system)}`,
};
