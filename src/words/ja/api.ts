/** What a protected API answered. */
import type { Words } from '../words.ts';

export const api: Words['api'] = {
  asking: 'APIに問い合わせています…',
  answered: (message) => `APIの応答: ${message}`,
  answeredSomething: 'APIから応答がありましたが、messageを含むJSONではありません。',
  late: '30秒たってもAPIから応答がありません。APIが停止していないか確認し、もう一度問い合わせてください。',
  unreachable:
    'このページからAPIに接続できません。APIが動作していること、構成のapiUrlがそのアドレスであること、' +
    'このサイトからの呼び出し（CORS）が許可されていることを確認してください。',
  failed: 'API側で問題が発生しました。',
  refusals: {
    401: 'APIがトークンを受け付けません。新しいトークンでも同じです。',
    403: 'APIは利用者を認識していますが、この操作を許可していません。',
    404: 'APIのこのアドレスには何もありません。',
    429: 'APIが混み合っています。',
  },
  status: (status) => `APIがステータス${status}を返しました。`,
  withItsWords: (sentence, said) => `${sentence}APIからのメッセージ: ${said}`,
};
