/** What a page says that was loaded again while it asked for something, by what it asked for. */
import type { Words } from '../words.ts';

const loaded = 'ページが再読み込みされました。';
const over = 'ページが再読み込みされたため、サインインを最初からやり直します。';

export const again: Words['again'] = {
  'sent-code': `${over}もう一度サインインすると、新しいコードを送信します。使えるのは新しいコードだけです。`,
  'app-code': `${over}もう一度サインインし、そのときアプリに表示されるコードを入力してください。`,
  'new-app': `${over}もう一度サインインしてください。認証アプリにこのサイトの項目がすでにある場合は、削除してください。新しいキーが発行されます。`,
  'new-password': `${over}受け取ったパスワードを使用してください。自分のパスワードをすでに保存した場合は、そのパスワードを使用してください。`,
  answer: `${over}もう一度サインインしてください。`,
  'sign-up': `${loaded}アカウントは作成されています。受け取ったコードのうち最新のものを入力してください。`,
  reset: `${loaded}受け取ったコードのうち最新のものを入力し、新しいパスワードを設定してください。`,
  link: `${loaded}リンクの情報が失われました。メッセージのリンクをもう一度開くか、コードを入力してください。`,
  app: `${loaded}認証アプリはまだ設定されていません。アプリにこのサイトの項目がある場合は、削除してください。次回は新しいキーが発行されます。`,
  address: `${loaded}送信済みのコードは引き続き使えます。`,
};
