/** What a page asks before a sign-in ends by itself. */
import type { Words } from '../words.ts';

export const timeOut: Words['timeOut'] = {
  idle: {
    heading: '您還在嗎？',
    text: (time) => `已有一段時間沒有任何操作。為保護帳戶安全，您將於 ${time} 自動登出。`,
    stay: '保持登入狀態',
    leave: '立即登出',
  },
  session: {
    heading: '工作階段即將結束',
    text: (time) => `您已登入很長時間。您將於 ${time} 自動登出，請在此之前儲存正在進行的內容。`,
    stay: '繼續使用',
    leave: '立即重新登入',
  },
};
