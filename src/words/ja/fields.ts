/**
 * What is wrong with a field, in the words of its label, and the button that shows a password. Forms have these from the
 * start, so they share nothing with what is loaded later.
 */
import type { Words } from '../words.ts';

export const fields: Words['fields'] = {
  missing: (label) => (/[?？]$/.test(label) ? `「${label}」に答えてください` : `${label}を入力してください`),
  missingCode: 'コードを入力してください',
  tooLong: (label, most) => `${label}は${most}文字${most === 1 ? '' : '以内'}で入力してください`,
  notAnEmail: 'name@example.comのような形で入力してください',
  notACode: 'コードは6～8桁の数字です',
  different: '2つのパスワードが一致しません',
  show: '表示',
  hide: '非表示',
  shown: 'パスワードは表示中です。',
  hidden: 'パスワードは非表示です。',
};
