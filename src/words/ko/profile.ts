/** What the profile page says of changes, and of an address that a code is to prove. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const profile: Words['profile'] = {
  saved: '변경 사항을 저장했습니다.',
  nothingChanged: '변경한 내용이 없어 저장할 것이 없습니다.',
  typedBefore: '입력한 내용이 그대로 있습니다. 지금 저장하세요.',
  confirmed: (name) => `확인되었습니다: ${name}.`,
  proof: {
    heading: (name) => `${name} 확인`,
    oldInForce: (name, old) => `코드를 입력할 때까지 ${name} 항목은 그대로 유지됩니다: ${isolated(old)}.`,
    noneInForce: (name) => `코드를 입력할 때까지 계정의 ${name} 항목은 비어 있습니다.`,
    newInForce: (name) => `${name} 항목은 이미 변경되었습니다. 코드로 확인하세요.`,
  },
};
