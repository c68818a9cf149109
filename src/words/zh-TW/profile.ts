/** What the profile page says of changes, and of an address that a code is to prove. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const profile: Words['profile'] = {
  saved: '變更已儲存。',
  nothingChanged: '您未做任何變更，沒有需要儲存的內容。',
  typedBefore: '您輸入的內容還在。請立即儲存。',
  confirmed: (name) => `${name}已驗證。`,
  proof: {
    heading: (name) => `驗證${name}`,
    oldInForce: (name, old) => `在您輸入驗證碼之前，${name}仍為 ${isolated(old)}。`,
    noneInForce: (name) => `在您輸入驗證碼之前，您的帳戶沒有${name}。`,
    newInForce: (name) => `${name}已變更，請輸入驗證碼進行驗證。`,
  },
};
