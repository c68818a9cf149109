/** Why a person comes to login. */
import type { Words } from '../words.ts';

export const arrivals: Words['arrivals'] = {
  'signed-out': '您已登出。',
  'signed-out-everywhere': '您已登出所有裝置。其他裝置會在下次連線時生效，通常在一小時之內。',
  'signed-out-here': '您已登出此裝置。其他裝置未能登出，請登入後再試一次。',
  'session-ended': '工作階段已結束。請登入以繼續。',
  'fresh-sign-in': '請再次登入以繼續。這是為了保護您的帳戶安全。',
  confirmed: '帳戶已驗證。現在可以登入了。',
  'confirmed-elsewhere': '帳戶已驗證。請在此登入，或在您註冊的地方繼續。',
  'confirmed-before': '帳戶之前已驗證。可以登入。',
  'password-changed': '密碼已變更。請使用新密碼登入。',
  deleted: '您的帳戶及其中的所有內容已刪除。感謝您的使用。',
};
