/** What a page says by itself when its script has not come after some seconds; the build puts it there. */
import type { Words } from '../words.ts';

export const late: Words['late'] = {
  late: '페이지의 일부를 불러오지 못해 아직 사용할 수 없습니다.',
  again: '페이지 새로고침',
  else: '문제가 계속되면 인터넷 연결과 스크립트 차단 여부를 확인하세요.',
};
