/** What the profile page says of changes, and of an address that a code is to prove. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const profile: Words['profile'] = {
  saved: '更改已保存。',
  nothingChanged: '您未作任何更改，没有需要保存的内容。',
  typedBefore: '您输入的内容还在。请立即保存。',
  confirmed: (name) => `${name}已验证。`,
  proof: {
    heading: (name) => `验证${name}`,
    oldInForce: (name, old) => `在您输入验证码之前，${name}仍为 ${isolated(old)}。`,
    noneInForce: (name) => `在您输入验证码之前，您的账户没有${name}。`,
    newInForce: (name) => `${name}已更改，请输入验证码进行验证。`,
  },
};
