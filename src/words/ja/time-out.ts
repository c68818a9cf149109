/** What a page asks before a sign-in ends by itself. */
import type { Words } from '../words.ts';

export const timeOut: Words['timeOut'] = {
  idle: {
    heading: 'まだご利用中ですか？',
    text: (time) => `しばらく操作がありません。アカウントを保護するため、${time}にサインアウトします。`,
    stay: 'サインインしたままにする',
    leave: '今すぐサインアウト',
  },
  session: {
    heading: 'まもなくセッションが終了します',
    text: (time) =>
      `サインインしてから長い時間がたちました。${time}にサインアウトします。それまでに作業中の内容を保存してください。`,
    stay: 'それまで続ける',
    leave: '今すぐサインインし直す',
  },
};
