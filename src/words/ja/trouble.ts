/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: '接続できません。インターネット接続を確認してください。',
    lostPart: '一部を読み込めません。インターネット接続を確認して再読み込みしてください。',
  },
  summary: '問題があります',
  titlePrefix: 'エラー: ',
  tryAgain: '再試行',
  trying: '再試行中…',
};
