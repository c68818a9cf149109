/** What is wrong with what was typed: a code that was pasted, a telephone number, a new password. */
import { isolated } from '../isolated.ts';
import { list, plural } from '../language.ts';
import type { PasswordRule, Words } from '../words.ts';

type Phrases = Readonly<Record<PasswordRule, (least?: number) => string>>;

const example = isolated('+44 20 7946 0000');

const phrases: Phrases = {
  length: (least) => (least ? `${characters(least)} على الأقل` : 'أحرف أكثر'),
  upper: () => 'حرف كبير',
  lower: () => 'حرف صغير',
  number: () => 'رقم',
  symbol: () => 'رمز مثل ! أو ?',
  edges: () => 'بداية ونهاية بلا مسافة',
  limit: () => '256 حرفًا على الأكثر',
};

function characters(count: number): string {
  return plural(count, {
    one: 'حرف واحد',
    two: 'حرفان',
    few: `${count} أحرف`,
    many: `${count} حرفًا`,
    other: `${count} حرف`,
  });
}

export const typed: Words['typed'] = {
  severalCodes: 'هنا عدة أرقام. أدخل الرمز وحده.',
  noCountry: `أدخل رقم هاتف مع رمز البلد، مثل ${example}`,
  impossible: `لا يوجد رقم هاتف بهذا الشكل. تحقق من رمز البلد ومن كل رقم، مثل ${example}.`,
  extension: 'لا تصل الرموز إلى تحويلة. أدخل رقم هاتف بدونها.',
  password: {
    item: (rule, least) => phrases[rule](least),
    weak: (label, broken, least) => `«${label}» بحاجة إلى ${list(broken.map((rule) => phrases[rule](least)))}`,
    blankEnds: (label) => `لا يمكن أن يبدأ «${label}» أو ينتهي بمسافة أو بعلامة لا يراها أحد`,
    met: '، مستوفى',
    allMet: 'كلمة المرور تستوفي كل القواعد.',
  },
};
