/** Codes that are on their way, and why a person comes to a page that asks for one. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const codes: Words['codes'] = {
  sent: (place) =>
    place === undefined
      ? '新的验证码已发送。只有最新的验证码有效。'
      : `新的验证码已发送至 ${isolated(place)}。只有最新的验证码有效。`,
  mayBeSent: (email) => `如果 ${isolated(email)} 有对应的账户，新的验证码即将送达。只有最新的验证码有效。`,
  arrivals: {
    unconfirmed: '账户尚未验证。请输入我们发送的消息中的验证码。',
    'code-sent': '账户尚未验证。新的验证码已发送。',
    'reset-required': '您需要设置新密码。请输入我们发送的验证码，或获取新的验证码。',
  },
};
