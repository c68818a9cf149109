/**
 * What is wrong with a field, in the words of its label, and the button that shows a password. Forms have these from the
 * start, so they share nothing with what is loaded later.
 */
import type { Words } from '../words.ts';

export const fields: Words['fields'] = {
  missing: (label) => (label.endsWith('?') ? `질문에 답하세요: ${label}` : `${asObject(label)} 입력하세요`),
  missingCode: '코드를 입력하세요',
  tooLong: (label, most) => `${label}: ${most}자 이하로 입력하세요`,
  notAnEmail: 'name@example.com과 같은 이메일 주소를 입력하세요',
  notACode: '코드는 6~8자리 숫자입니다',
  different: '두 비밀번호가 일치하지 않습니다',
  show: '표시',
  hide: '숨기기',
  shown: '비밀번호 표시됨',
  hidden: '비밀번호 숨김',
};

/** The particle goes by whether the last syllable ends in a consonant; Unicode counts through 28 endings, no consonant first. */
function asObject(label: string): string {
  const end = (label.charCodeAt(label.length - 1) - 0xac00) % 28;
  return label + (end > 0 ? '을' : end < 0 ? '을(를)' : '를');
}
