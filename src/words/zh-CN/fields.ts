/**
 * What is wrong with a field, in the words of its label, and the button that shows a password. Forms have these from the
 * start, so they share nothing with what is loaded later.
 */
import type { Words } from '../words.ts';

export const fields: Words['fields'] = {
  missing: (label) => (/[?？]$/.test(label) ? `请回答：${label}` : `请输入${label}`),
  missingCode: '请输入验证码',
  tooLong: (label, most) => `${label}${most === 1 ? '只能是 1 个字符' : `不能超过 ${most} 个字符`}`,
  notAnEmail: '请输入类似 name@example.com 的电子邮件地址',
  notACode: '验证码为 6 到 8 位数字，例如 123456',
  different: '两次输入的密码不一致',
  show: '显示',
  hide: '隐藏',
  shown: '密码已显示。',
  hidden: '密码已隐藏。',
};
