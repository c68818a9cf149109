/** What a page says by itself when its script has not come after some seconds; the build puts it there. */
import type { Words } from '../words.ts';

export const late: Words['late'] = {
  late: 'ページの一部が読み込まれていないため、まだ操作できません。',
  again: 'ページを再読み込み',
  else: '解決しない場合は、インターネット接続と、スクリプトをブロックしている設定がないかを確認してください。',
};
