/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: '서비스에 연결할 수 없습니다. 인터넷 연결을 확인하세요.',
    lostPart: '페이지의 일부를 로드할 수 없습니다. 인터넷 연결을 확인하고 다시 로드하세요.',
  },
  summary: '문제가 있습니다',
  titlePrefix: '오류: ',
  tryAgain: '다시 시도',
  trying: '시도하는 중…',
};
