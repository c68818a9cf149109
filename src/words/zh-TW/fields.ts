/**
 * What is wrong with a field, in the words of its label, and the button that shows a password. Forms have these from the
 * start, so they share nothing with what is loaded later.
 */
import type { Words } from '../words.ts';

export const fields: Words['fields'] = {
  missing: (label) => (/[?？]$/.test(label) ? `請回答：${label}` : `請輸入${label}`),
  missingCode: '請輸入驗證碼',
  tooLong: (label, most) => `${label}${most === 1 ? '只能是 1 個字元' : `不能超過 ${most} 個字元`}`,
  notAnEmail: '請輸入類似 name@example.com 的電子郵件地址',
  notACode: '驗證碼為 6 到 8 位數字，例如 123456',
  different: '兩次輸入的密碼不一致',
  show: '顯示',
  hide: '隱藏',
  shown: '密碼已顯示。',
  hidden: '密碼已隱藏。',
};
