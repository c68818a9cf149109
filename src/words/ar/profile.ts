/** What the profile page says of changes, and of an address that a code is to prove. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const profile: Words['profile'] = {
  saved: 'تم حفظ تغييراتك.',
  nothingChanged: 'لا يوجد ما يُحفظ: لم تغيّر شيئًا.',
  typedBefore: 'ما كتبته ما زال هنا. احفظه الآن.',
  confirmed: (name) => `تم تأكيد ${name}.`,
  proof: {
    heading: (name) => `تأكيد ${name}`,
    oldInForce: (name, old) => `إلى أن تدخله يبقى ${isolated(old)} هو المعمول به (${name}).`,
    noneInForce: (name) => `إلى أن تدخله يبقى حسابك دون ${name}.`,
    newInForce: (name) => `تم تغيير ${name} بالفعل؛ والرمز يؤكد ذلك.`,
  },
};
