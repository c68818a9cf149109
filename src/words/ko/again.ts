/** What a page says that was loaded again while it asked for something, by what it asked for. */
import type { Words } from '../words.ts';

const loaded = '페이지를 새로고침했습니다.';
const over = '페이지를 새로고침해서 로그인을 처음부터 다시 시작합니다.';

export const again: Words['again'] = {
  'sent-code': `${over} 다시 로그인하면 새 코드를 보내 드리며, 그 코드만 사용할 수 있습니다.`,
  'app-code': `${over} 다시 로그인한 다음 그때 앱에 표시되는 코드를 입력하세요.`,
  'new-app': `${over} 다시 로그인하세요. 인증 앱에 이 사이트의 항목이 이미 있으면 삭제하세요. 새 키가 발급됩니다.`,
  'new-password': `${over} 전달받은 비밀번호를 사용하세요. 새 비밀번호를 이미 저장했다면 그 비밀번호를 사용하세요.`,
  answer: `${over} 다시 로그인하세요.`,
  'sign-up': `${loaded} 계정은 만들어졌습니다. 가장 최근에 받은 코드를 입력하세요.`,
  reset: `${loaded} 가장 최근에 받은 코드를 입력하고 새 비밀번호를 정하세요.`,
  link: `${loaded} 링크의 정보가 사라졌습니다. 메시지의 링크를 다시 열거나 코드를 입력하세요.`,
  app: `${loaded} 인증 앱이 아직 설정되지 않았습니다. 앱에 이 사이트의 항목이 있으면 삭제하세요. 다음에는 새 키가 발급됩니다.`,
  address: `${loaded} 보내 드린 코드는 계속 사용할 수 있습니다.`,
};
