/**
 * What is wrong with a field, in the words of its label, and the button that shows a password. Forms have these from the
 * start, so they share nothing with what is loaded later.
 */
import type { Words } from '../words.ts';

export const fields: Words['fields'] = {
  missing: (label) => (/[?؟]$/.test(label) ? `أجب عن «${label}»` : `املأ حقل «${label}»`),
  missingCode: 'أدخل الرمز',
  // So put that no number changes a word.
  tooLong: (label, most) => `أقصى عدد لأحرف «${label}» هو ${most}`,
  notAnEmail: 'أدخل عنوان بريد إلكتروني مثل name@example.com',
  notACode: 'الرمز من 6 إلى 8 أرقام',
  different: 'كلمتا المرور غير متطابقتين',
  show: 'إظهار',
  hide: 'إخفاء',
  shown: 'كلمة مرورك ظاهرة.',
  hidden: 'كلمة مرورك مخفية.',
};
