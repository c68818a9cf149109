/** Codes that are on their way, and why a person comes to a page that asks for one. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const codes: Words['codes'] = {
  sent: (place) =>
    place === undefined
      ? '新的驗證碼已傳送。只有最新的驗證碼有效。'
      : `新的驗證碼已傳送至 ${isolated(place)}。只有最新的驗證碼有效。`,
  mayBeSent: (email) => `如果 ${isolated(email)} 有對應的帳戶，新的驗證碼即將送達。只有最新的驗證碼有效。`,
  arrivals: {
    unconfirmed: '帳戶尚未驗證。請輸入我們傳送的訊息中的驗證碼。',
    'code-sent': '帳戶尚未驗證。新的驗證碼已傳送。',
    'reset-required': '您需要設定新密碼。請輸入我們傳送的驗證碼，或取得新的驗證碼。',
  },
};
