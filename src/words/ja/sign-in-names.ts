/** What some refusals say where people sign in with something else than an e-mail address. */
import type { Words } from '../words.ts';

const space = '入力したパスワードの先頭または末尾に空白があります。パスワードの一部でなければ削除してください。';
const wrongNumber = '電話番号またはパスワードが正しくありません';
const wrongName = 'ユーザー名またはパスワードが正しくありません';
const startsOver = 'その回答ではサインインできなかったため、最初からやり直します。';

export const signInNames: Words['signInNames'] = {
  tel: {
    'wrong-password': wrongNumber,
    'user-unknown': wrongNumber,
    'blank-ends': `${wrongNumber}。${space}`,
    'nobody-to-confirm': 'この電話番号には、確認待ちのアカウントがありません',
    'answers-refused': `${startsOver}まず電話番号を確認してください。`,
    'account-exists': 'この電話番号のアカウントはすでにあります',
    'name-unfit': 'サインインサービスでこの電話番号を使えません。確認してください。',
  },
  text: {
    'wrong-password': wrongName,
    'user-unknown': wrongName,
    'blank-ends': `${wrongName}。${space}`,
    'nobody-to-confirm': 'このユーザー名には、確認待ちのアカウントがありません',
    'answers-refused': `${startsOver}まずユーザー名を確認してください。`,
    'account-exists': 'このユーザー名のアカウントはすでにあります',
    'name-unfit': 'サインインサービスでこのユーザー名を使えません。別のユーザー名を選んでください。',
  },
};
