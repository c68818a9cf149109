/**
 * What is wrong with a field, in the words of its label, and the button that shows a password. Forms have these from the
 * start, so they share nothing with what is loaded later.
 */
import type { Words } from '../words.ts';

export const fields: Words['fields'] = {
  missing: (label) => (label.endsWith('?') ? `다음 질문에 답하세요: ${label}` : `다음 항목을 입력하세요: ${label}`),
  missingCode: '코드를 입력하세요',
  tooLong: (label, most) => `다음 항목은 ${most}자 이하로 입력하세요: ${label}`,
  notAnEmail: 'name@example.com과 같은 이메일 주소를 입력하세요',
  notACode: '코드는 6~8자리 숫자입니다',
  different: '두 비밀번호가 일치하지 않습니다',
  show: '표시',
  hide: '숨기기',
  shown: '비밀번호가 표시됩니다.',
  hidden: '비밀번호가 숨겨졌습니다.',
};
