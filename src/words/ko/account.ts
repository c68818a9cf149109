/** What the pages say that change the password and delete the account. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const account: Words['account'] = {
  changed: '비밀번호를 변경했습니다.',
  changedAndOut: '비밀번호를 변경하고 다른 모든 기기에서 로그아웃했습니다.',
  changedNotOut: '비밀번호를 변경했지만 다른 기기에는 아직 로그인되어 있습니다. 모든 기기에서 로그아웃하세요.',
  otherName: (name) => `이 계정을 삭제하려면 다음을 입력하세요: ${isolated(name)}`,
};
