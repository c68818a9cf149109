/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: '연결할 수 없습니다. 인터넷 연결을 확인하세요.',
    lostPart: '일부를 로드할 수 없습니다. 인터넷 연결을 확인하고 새로고침하세요.',
  },
  summary: '문제가 있습니다',
  titlePrefix: '오류: ',
  tryAgain: '다시 시도',
  trying: '재시도 중…',
};
