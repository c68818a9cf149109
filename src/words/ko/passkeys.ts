/** What the page about passkeys says, and what it calls one whose maker nobody knows. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const passkeys: Words['passkeys'] = {
  onDevice: '기기에 저장된 패스키',
  onKey: '휴대전화 또는 보안 키',
  made: (name) => `패스키를 만들었습니다: ${isolated(name)}. 이제 이 패스키로 로그인할 수 있습니다.`,
  there: '이 기기에 이 계정의 패스키가 이미 있습니다. 그 패스키로 로그인할 수 있습니다.',
  cancelled: '패스키를 만들지 않았습니다. 언제든지 다시 시도할 수 있습니다.',
  unfit: '여기에서는 이 사이트의 패스키를 만들 수 없습니다. 다른 기기나 다른 비밀번호 관리자로 시도하세요.',
  deleted: (name) =>
    `패스키를 삭제했습니다: ${isolated(name)}. 더 이상 로그인에 사용할 수 없습니다. 비밀번호 관리자에 계속 표시되면 그곳에서도 삭제하세요.`,
  deletedElsewhere: (name) => `다음 패스키는 이미 다른 곳에서 삭제되어 목록에서 사라졌습니다: ${isolated(name)}.`,
  numbered: (name, number) => `${name} ${number}`,
};
