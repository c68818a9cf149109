/** What is wrong with what was typed: a code that was pasted, a telephone number, a new password. */
import { list } from '../language.ts';
import type { PasswordRule, Words } from '../words.ts';

/** They read the same as items of a list and inside a sentence. */
const demands: Readonly<Record<PasswordRule, (least?: number) => string>> = {
  length: (least) => (least ? `至少 ${least} 個字元` : '更多字元'),
  upper: () => '大寫字母',
  lower: () => '小寫字母',
  number: () => '數字',
  symbol: () => '符號（例如 ! 或 ?）',
  edges: () => '開頭和結尾沒有空格',
  limit: () => '不超過 256 個字元',
};

export const typed: Words['typed'] = {
  severalCodes: '這裡有多個號碼。請只輸入驗證碼。',
  noCountry: '請輸入包含國碼的電話號碼，例如 +44 20 7946 0000',
  impossible: '電話號碼格式不正確。請檢查國碼和每一位數字，例如 +44 20 7946 0000。',
  extension: '驗證碼無法傳送到分機。請輸入不帶分機號的電話號碼。',
  password: {
    item: (rule, least) => demands[rule](least),
    weak: (label, broken, least) => `${label}需要符合：${list(broken.map((rule) => demands[rule](least)))}`,
    blankEnds: (label) => `${label}的開頭和結尾不能是空格或不可見的字元`,
    met: '，已符合',
    allMet: '密碼符合所有要求。',
  },
};
