/** What a page says that was loaded again while it asked for something, by what it asked for. */
import type { Words } from '../words.ts';

const loaded = '頁面已重新載入。';
const over = '頁面已重新載入，因此登入需要重新開始。';

export const again: Words['again'] = {
  'sent-code': `${over}請再次登入，我們會傳送新的驗證碼，只有新的驗證碼有效。`,
  'app-code': `${over}請再次登入，並輸入應用程式屆時顯示的驗證碼。`,
  'new-app': `${over}請再次登入。如果驗證器應用程式中已有此網站的項目，請將其刪除，您會收到新的金鑰。`,
  'new-password': `${over}請使用您收到的密碼；如果之前已儲存自己的密碼，請使用該密碼。`,
  answer: `${over}請再次登入。`,
  'sign-up': `${loaded}您的帳戶已建立。請輸入最近收到的驗證碼。`,
  reset: `${loaded}請輸入最近收到的驗證碼，並設定新密碼。`,
  link: `${loaded}連結中的資訊已遺失。請再次開啟訊息中的連結，或輸入驗證碼。`,
  app: `${loaded}驗證器應用程式尚未設定。如果其中已有此網站的項目，請將其刪除，下一次會使用新的金鑰。`,
  address: `${loaded}我們傳送的驗證碼仍然有效。`,
};
