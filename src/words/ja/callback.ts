/** What is said to whoever comes back from managed login, or from an identity provider, and is not signed in. */
import { isolated } from '../isolated.ts';
import { list } from '../language.ts';
import type { Words } from '../words.ts';

const over = 'サインインできませんでした。';
const again = 'もう一度試すか、別の方法でサインインしてください。';

export const callback: Words['callback'] = {
  pages: 'サインインページ',
  refused: (provider) => `${over}キャンセルされたか、拒否されました（${isolated(provider)}）。${again}`,
  trouble: (provider) => `${over}${isolated(provider)}で問題が発生しています。1分待ってから、${again}`,
  lacking: (provider, attributes) =>
    `${over}このサイトに必要な情報（${list(attributes)}）が${isolated(provider)}から提供されませんでした。提供を許可するか、別の方法でサインインしてください。`,
  notAllowed: `${over}このサイトとサインインサービスの設定が合っていません。修正できるのはサイトの管理者だけです。`,
  tooOld: `${over}10分以上かかりました。もう一度お試しください。`,
  used: 'このサインインはすでに完了しているか、別のタブで開始されました。そのタブでサインインしていない場合は、最初からやり直してください。',
  unfit: `${over}戻ってきた情報が、ここで開始したサインインのものではありません。もう一度お試しください。`,
  failed: `${over}途中で問題が発生しました。${again}`,
};
