/** What the page about second steps says: which are on, what is asked for, and what has changed. */
import type { Words } from '../words.ts';

export const mfa: Words['mfa'] = {
  turnedOn: {
    app: '驗證器應用程式已開啟。',
    sms: '簡訊驗證碼已開啟。',
    email: '電子郵件驗證碼已開啟。',
  },
  turnedOff: {
    app: '驗證器應用程式已關閉。',
    sms: '簡訊驗證碼已關閉。',
    email: '電子郵件驗證碼已關閉。',
  },
  preferred: {
    app: '從現在起，我們會要求輸入驗證器應用程式的驗證碼。',
    sms: '從現在起，我們會要求輸入簡訊驗證碼。',
    email: '從現在起，我們會要求輸入電子郵件驗證碼。',
  },
  notPreferred: '從現在起，您可以在每次登入時選擇。',
  overview: {
    off: '此網站沒有兩步驟驗證，只要密碼即可登入。',
    optional: '兩步驟驗證已關閉，只要密碼即可登入。',
    required: '此網站要求所有人在登入時進行兩步驟驗證。請在此開啟一種。',
    choice: '兩步驟驗證已開啟。輸入密碼後，您可以選擇取得驗證碼的方式。',
    app: '兩步驟驗證已開啟。輸入密碼後，我們會要求輸入驗證器應用程式的驗證碼。',
    sms: '兩步驟驗證已開啟。輸入密碼後，我們會要求輸入簡訊驗證碼。',
    email: '兩步驟驗證已開啟。輸入密碼後，我們會要求輸入電子郵件驗證碼。',
  },
  states: {
    off: '已關閉',
    on: '已開啟',
    preferred: '已開啟，始終使用',
    another: '已開啟，但因優先使用其他方式而不使用',
  },
  appName: '驗證器應用程式',
};
