/** What is wrong with what was typed: a code that was pasted, a telephone number, a new password. */
import { list } from '../language.ts';
import type { PasswordRule, Words } from '../words.ts';

/** They read the same as items of a list and inside a sentence. */
const demands: Readonly<Record<PasswordRule, (least?: number) => string>> = {
  length: (least) => (least ? `${least}文字以上` : 'もっと多くの文字'),
  upper: () => '英大文字',
  lower: () => '英小文字',
  number: () => '数字',
  symbol: () => '!や?などの記号',
  edges: () => '先頭と末尾に空白がないこと',
  limit: () => '256文字以下',
};

export const typed: Words['typed'] = {
  severalCodes: '複数の番号が入力されています。コードだけを入力してください。',
  noCountry: '+44 20 7946 0000のように、国番号を付けて電話番号を入力してください',
  impossible: '電話番号の形式が正しくありません。+44 20 7946 0000のように、国番号とすべての数字を確認してください。',
  extension: '内線番号にはコードを送信できません。内線番号のない電話番号を入力してください。',
  password: {
    item: (rule, least) => demands[rule](least),
    weak: (label, broken, least) => `${label}に必要な条件: ${list(broken.map((rule) => demands[rule](least)))}`,
    blankEnds: (label) => `${label}の先頭と末尾に、空白や見えない文字は使えません`,
    met: '、達成',
    allMet: 'パスワードはすべての条件を満たしています。',
  },
};
