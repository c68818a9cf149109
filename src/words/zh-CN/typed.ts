/** What is wrong with what was typed: a code that was pasted, a telephone number, a new password. */
import { list } from '../language.ts';
import type { PasswordRule, Words } from '../words.ts';

/** They read the same as items of a list and inside a sentence. */
const demands: Readonly<Record<PasswordRule, (least?: number) => string>> = {
  length: (least) => (least ? `至少 ${least} 个字符` : '更多字符'),
  upper: () => '大写字母',
  lower: () => '小写字母',
  number: () => '数字',
  symbol: () => '符号（例如 ! 或 ?）',
  edges: () => '开头和结尾没有空格',
  limit: () => '不超过 256 个字符',
};

export const typed: Words['typed'] = {
  severalCodes: '这里有多个号码。请只输入验证码。',
  noCountry: '请输入包含国家/地区代码的电话号码，例如 +44 20 7946 0000',
  impossible: '电话号码格式不正确。请检查国家/地区代码和每一位数字，例如 +44 20 7946 0000。',
  extension: '验证码无法发送到分机。请输入不带分机号的电话号码。',
  password: {
    item: (rule, least) => demands[rule](least),
    weak: (label, broken, least) => `${label}需要满足：${list(broken.map((rule) => demands[rule](least)))}`,
    blankEnds: (label) => `${label}的开头和结尾不能是空格或不可见的字符`,
    met: '，已满足',
    allMet: '密码满足所有要求。',
  },
};
