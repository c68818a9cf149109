/** What the page about devices says, and what it calls them. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const devices: Words['devices'] = {
  remembered: (name) => `今後、${isolated(name)}を記憶します。`,
  notRemembered: (name) => `今後、${isolated(name)}を記憶しません。`,
  forgotten: (name) =>
    `${isolated(name)}を削除しました。次にそのデバイスでサインインすると、新しいデバイスとして扱われます。`,
  forgottenHere:
    'このデバイスを削除しました。しばらくはサインインしたままですが、その後は新しいデバイスとして扱われます。',
  forgottenElsewhere: (name) => `${isolated(name)}はほかの場所ですでに削除されていたため、リストから消えました。`,
  hereForgottenElsewhere:
    'このデバイスはほかの場所で削除されました。次にここでサインインすると、新しいデバイスとして扱われます。',
  isRemembered: '記憶しています',
  isNotRemembered: '記憶していません',
  unknownTime: '不明',
  noName: '名前のないデバイス',
  browser: 'ブラウザ',
  browserOn: (system) => `${system}のブラウザ`,
  namedBrowserOn: (browser, system) => `${system}の${browser}`,
};
