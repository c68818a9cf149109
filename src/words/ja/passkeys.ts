/** What the page about passkeys says, and what it calls one whose maker nobody knows. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const passkeys: Words['passkeys'] = {
  onDevice: 'デバイスのパスキー',
  onKey: 'スマートフォンまたはセキュリティキー',
  made: (name) => `パスキーを作成しました: ${isolated(name)}。今後はこのパスキーでサインインできます。`,
  there: 'このデバイスには、このアカウントのパスキーがすでにあります。そのパスキーでサインインできます。',
  cancelled: 'パスキーは作成されませんでした。いつでもお試しいただけます。',
  unfit:
    'このデバイスではこのサイトのパスキーを作成できません。別のデバイスまたは別のパスワードマネージャーをお試しください。',
  deleted: (name) =>
    `${isolated(name)}を削除しました。今後サインインには使えません。パスワードマネージャーにまだ表示される場合は、そこでも削除してください。`,
  deletedElsewhere: (name) => `${isolated(name)}はほかの場所ですでに削除されていたため、リストから消えました。`,
  numbered: (name, number) => `${name} ${number}`,
};
