/** What the profile page says of changes, and of an address that a code is to prove. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const profile: Words['profile'] = {
  saved: 'تم حفظ تغييراتك.',
  nothingChanged: 'لا يوجد ما يُحفظ: لم تغيّر شيئًا.',
  typedBefore: 'ما كتبته ما زال هنا. احفظه الآن.',
  confirmed: (name) => `تم التأكيد: ${name}.`,
  proof: {
    heading: (name) => `تأكيد ${name}`,
    oldInForce: (name, old) => `إلى أن تدخله يبقى ${isolated(old)} كما هو (${name}).`,
    noneInForce: (name) => `إلى أن تدخله ينقص حسابك ما يلي: ${name}.`,
    newInForce: (name) => `هذا معمول به من الآن (${name})؛ والرمز يؤكده.`,
  },
};
