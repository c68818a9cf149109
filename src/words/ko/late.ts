/** What a page says by itself when its script has not come after some seconds; the build puts it there. */
import type { Words } from '../words.ts';

export const late: Words['late'] = {
  late: '페이지의 일부가 로드되지 않아 아직 사용할 수 없습니다.',
  again: '페이지 다시 로드',
  else: '문제가 계속되면 인터넷 연결을 확인하고, 스크립트가 차단되어 있지 않은지 확인하세요.',
};
