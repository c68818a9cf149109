/** What some refusals say where people sign in with something else than an e-mail address. */
import type { Words } from '../words.ts';

const space = '입력한 비밀번호의 처음이나 끝에 공백이 있습니다. 비밀번호의 일부가 아니면 지우세요.';
const wrongNumber = '전화번호 또는 비밀번호가 올바르지 않습니다';
const wrongName = '사용자 이름 또는 비밀번호가 올바르지 않습니다';
const startsOver = '입력한 답으로 로그인하지 못해 처음부터 다시 시작합니다.';

export const signInNames: Words['signInNames'] = {
  tel: {
    'wrong-password': wrongNumber,
    'user-unknown': wrongNumber,
    'blank-ends': `${wrongNumber}. ${space}`,
    'nobody-to-confirm': '이 전화번호로 확인 대기 중인 계정이 없습니다',
    'answers-refused': `${startsOver} 먼저 전화번호를 확인하세요.`,
    'account-exists': '이 전화번호를 사용하는 계정이 이미 있습니다',
    'name-unfit': '로그인 서비스에서 이 전화번호를 사용할 수 없습니다. 확인하세요.',
  },
  text: {
    'wrong-password': wrongName,
    'user-unknown': wrongName,
    'blank-ends': `${wrongName}. ${space}`,
    'nobody-to-confirm': '이 사용자 이름으로 확인 대기 중인 계정이 없습니다',
    'answers-refused': `${startsOver} 먼저 사용자 이름을 확인하세요.`,
    'account-exists': '이 사용자 이름을 사용하는 계정이 이미 있습니다',
    'name-unfit': '로그인 서비스에서 이 사용자 이름을 사용할 수 없습니다. 다른 이름을 선택하세요.',
  },
};
