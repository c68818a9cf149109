/** What the login page says between its questions, beside a QR code, and where a passkey has signed nobody in. */
import type { Words } from '../words.ts';

export const login: Words['login'] = {
  qrCode: '驗證器應用程式的 QR Code',
  anyQuestion: '請回答此網站的問題。',
  anotherQuestion: '還有一個問題。',
  wrongAnswer: '回答不正確。請重試。',
  passkeyDeclined: '您尚未登入。請再次使用通行密鑰，或選擇其他方式。',
  passkeyUnfit: '在此網址無法使用通行密鑰。請選擇其他方式。',
  passkeyAgain: '花費的時間過長。請在裝置上再次確認。',
  passkeyDeclinedHere: '您尚未登入。請再次使用通行密鑰，或輸入密碼。',
  passkeyUnfitHere: '在此網址無法使用通行密鑰。請輸入密碼。',
  noPasskey: '這裡沒有可用於登入的通行密鑰。請輸入密碼。',
};
