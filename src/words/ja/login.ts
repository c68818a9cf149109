/** What the login page says between its questions, beside a QR code, and where a passkey has signed nobody in. */
import type { Words } from '../words.ts';

export const login: Words['login'] = {
  qrCode: '認証アプリ用のQRコード',
  anyQuestion: 'このサイトの質問に答えてください。',
  anotherQuestion: 'もう1つ質問があります。',
  wrongAnswer: '答えが正しくありません。もう一度お試しください。',
  passkeyDeclined: 'まだサインインしていません。もう一度パスキーを使うか、別の方法を選んでください。',
  passkeyUnfit: 'このアドレスではパスキーを使えません。別の方法を選んでください。',
  passkeyAgain: '時間がかかりすぎました。もう一度デバイスで確認してください。',
  passkeyDeclinedHere: 'まだサインインしていません。もう一度パスキーを使うか、パスワードを入力してください。',
  passkeyUnfitHere: 'このアドレスではパスキーを使えません。パスワードを入力してください。',
  noPasskey: 'ここで使えるパスキーがありません。パスワードを入力してください。',
};
