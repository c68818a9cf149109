/** What is said to whoever comes back from managed login, or from an identity provider, and is not signed in. */
import { isolated } from '../isolated.ts';
import { list } from '../language.ts';
import type { Words } from '../words.ts';

const over = '로그인하지 못했습니다.';
const again = '다시 시도하거나 다른 방법으로 로그인하세요.';

export const callback: Words['callback'] = {
  pages: '로그인 페이지',
  refused: (provider) => `${over} 취소되었거나 거부되었습니다(${isolated(provider)}). ${again}`,
  trouble: (provider) => `${over} ${isolated(provider)}에 문제가 발생했습니다. 1분 후에 ${again}`,
  lacking: (provider, attributes) =>
    `${over} 이 사이트에 필요한 정보(${list(attributes)})를 ${isolated(provider)}에서 제공하지 않았습니다. 그곳에서 제공을 허용하거나 다른 방법으로 로그인하세요.`,
  notAllowed: `${over} 이 사이트와 로그인 서비스의 설정이 서로 맞지 않습니다. 사이트 관리자만 해결할 수 있습니다.`,
  tooOld: `${over} 10분이 넘게 걸렸습니다. 다시 시도하세요.`,
  used: '이 로그인은 이미 완료되었거나 다른 탭에서 시작되었습니다. 그 탭에서 로그인되어 있지 않으면 처음부터 다시 시작하세요.',
  unfit: `${over} 돌아온 정보가 여기에서 시작한 로그인과 일치하지 않습니다. 다시 시도하세요.`,
  failed: `${over} 도중에 문제가 발생했습니다. ${again}`,
};
