/** What a page asks before a sign-in ends by itself. */
import type { Words } from '../words.ts';

export const timeOut: Words['timeOut'] = {
  idle: {
    heading: '아직 사용 중이신가요?',
    text: (time) => `한동안 아무 활동이 없었습니다. 계정을 안전하게 보호하기 위해 ${time}에 로그아웃됩니다.`,
    stay: '로그인 유지',
    leave: '지금 로그아웃',
  },
  session: {
    heading: '세션이 곧 종료됩니다',
    text: (time) => `로그인한 지 오래되었습니다. ${time}에 로그아웃되므로 그 전에 작업 중인 내용을 저장하세요.`,
    stay: '그때까지 계속',
    leave: '지금 다시 로그인',
  },
};
