/** What some refusals say where people sign in with something else than an e-mail address. */
import type { Words } from '../words.ts';

const space = '您輸入的密碼以空格開頭或結尾，如果空格不是密碼的一部分，請將其刪除。';
const wrongNumber = '電話號碼或密碼不正確';
const wrongName = '使用者名稱或密碼不正確';
const startsOver = '您的回答未通過，因此登入需要重新開始。';

export const signInNames: Words['signInNames'] = {
  tel: {
    'wrong-password': wrongNumber,
    'user-unknown': wrongNumber,
    'blank-ends': `${wrongNumber}。${space}`,
    'nobody-to-confirm': '此電話號碼沒有等待驗證的帳戶',
    'answers-refused': `${startsOver}請先檢查電話號碼。`,
    'account-exists': '此電話號碼已有帳戶',
    'name-unfit': '登入服務無法使用此電話號碼。請檢查。',
  },
  text: {
    'wrong-password': wrongName,
    'user-unknown': wrongName,
    'blank-ends': `${wrongName}。${space}`,
    'nobody-to-confirm': '此使用者名稱沒有等待驗證的帳戶',
    'answers-refused': `${startsOver}請先檢查使用者名稱。`,
    'account-exists': '此使用者名稱已有帳戶',
    'name-unfit': '登入服務無法使用此使用者名稱。請選擇其他使用者名稱。',
  },
};
