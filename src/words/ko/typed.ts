/** What is wrong with what was typed: a code that was pasted, a telephone number, a new password. */
import { list } from '../language.ts';
import type { PasswordRule, Words } from '../words.ts';

/** They read the same as items of a list and inside a sentence. */
const demands: Readonly<Record<PasswordRule, (least?: number) => string>> = {
  length: (least) => (least ? `${least}자 이상` : '더 많은 문자'),
  upper: () => '대문자',
  lower: () => '소문자',
  number: () => '숫자',
  symbol: () => '!나 ? 같은 기호',
  edges: () => '처음과 끝에 공백 없음',
  limit: () => '256자 이하',
};

export const typed: Words['typed'] = {
  severalCodes: '번호가 여러 개 있습니다. 코드만 입력하세요.',
  noCountry: '+44 20 7946 0000과 같이 국가 번호를 포함한 전화번호를 입력하세요',
  impossible: '전화번호 형식이 올바르지 않습니다. +44 20 7946 0000과 같이 국가 번호와 모든 숫자를 확인하세요.',
  extension: '내선 번호로는 코드를 보낼 수 없습니다. 내선 번호 없이 입력하세요.',
  password: {
    item: (rule, least) => demands[rule](least),
    weak: (label, broken, least) => `${label}에 필요한 조건: ${list(broken.map((rule) => demands[rule](least)))}`,
    blankEnds: (label) => `${label}의 처음과 끝에는 공백이나 보이지 않는 문자를 사용할 수 없습니다`,
    met: ', 충족됨',
    allMet: '비밀번호가 모든 조건을 충족합니다.',
  },
};
