/** What the page about devices says, and what it calls them. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const devices: Words['devices'] = {
  remembered: (name) => `이제부터 다음 기기를 기억합니다: ${isolated(name)}.`,
  notRemembered: (name) => `이제부터 다음 기기를 기억하지 않습니다: ${isolated(name)}.`,
  forgotten: (name) =>
    `다음 기기를 삭제했습니다: ${isolated(name)}. 다음에 그 기기에서 로그인하면 새 기기로 간주됩니다.`,
  forgottenHere: '이 기기를 삭제했습니다. 로그인은 잠시 유지되며, 그 후에는 새 기기로 간주됩니다.',
  forgottenElsewhere: (name) => `다음 기기는 이미 다른 곳에서 삭제되어 목록에서 사라졌습니다: ${isolated(name)}.`,
  hereForgottenElsewhere: '이 기기는 다른 곳에서 삭제되었습니다. 다음에 여기에서 로그인하면 새 기기로 간주됩니다.',
  isRemembered: '기억함',
  isNotRemembered: '기억하지 않음',
  unknownTime: '알 수 없음',
  noName: '이름 없는 기기',
  browser: '브라우저',
  browserOn: (system) => `${system}의 브라우저`,
  namedBrowserOn: (browser, system) => `${system}의 ${browser}`,
};
