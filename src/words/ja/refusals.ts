/** What each reason for a refusal says to a person on a page. */
import type { Words } from '../words.ts';

const misfit = 'このサイトとサインインサービスの設定が合っていません。サイトの管理者に連絡してください。';
const wrongPassword = 'メールアドレスまたはパスワードが正しくありません';
const notTheSentCode = '送信したコードと一致しません。最新のメッセージを確認してください。';
const sessionEnded = 'セッションが終了しました。もう一度サインインしてください。';
const emailUnfit = 'サインインサービスでこのメールアドレスを使えません。確認してください。';
const phoneUnfit = '+44 20 7946 0000のように、国番号を付けて電話番号を入力してください';
const noApp = 'このサイトで認証アプリが有効になっていないか、認証アプリがまだ設定されていません';
const maybe = '前回の操作の応答を受信できませんでしたが、処理は完了している可能性があります。';

const reasons: Words['refusals']['reasons'] = {
  busy: 'サインインサービスが混み合っています。1分待ってから、もう一度お試しください。',
  blocked: 'サインインサービスがここからのリクエストを拒否しています。サイトの管理者に連絡してください。',

  'storage-blocked':
    'ブラウザがこのサイトのデータの保存を許可していないため、サインインを維持できません。ブラウザの設定でこのサイトの' +
    'Cookieとサイトデータを許可し、ページを再読み込みしてください。',
  'storage-full':
    'ブラウザの空き容量が足りず、サインインを維持できません。ブラウザの設定で不要なサイトのデータを削除し、' +
    'ページを再読み込みしてください。',
  'storage-misfit':
    'ブラウザがこのサイトのデータを保存できないため、サインインを維持できません。サイトの管理者に連絡してください。',

  'client-secret': misfit,
  'flow-not-enabled': misfit,
  'function-broken': misfit,
  'function-missing': misfit,
  'pool-unknown': misfit,
  'refused-by-function': (said) => said,

  // The same for a wrong password and for an account that does not exist.
  'wrong-password': wrongPassword,
  'user-unknown': wrongPassword,
  'wrong-old-password': '現在のパスワードと一致しません',
  'blank-ends':
    'メールアドレスまたはパスワードが正しくありません。入力したパスワードの先頭または末尾に空白があります。' +
    'パスワードの一部でなければ削除してください。',
  'blank-ends-of-old-password':
    '現在のパスワードと一致しません。入力した文字の先頭または末尾に空白があります。削除してください。',
  locked:
    '間違いが多すぎたため、サインインを一時的にロックしました。1分待ってから、もう一度お試しください。' +
    '間違えるたびに待ち時間は2倍になり、最長で15分です。',

  'nobody-to-confirm': 'このメールアドレスには、確認待ちのアカウントがありません',
  'nobody-to-reset': notTheSentCode,
  'not-confirmed': 'アカウントがまだ確認されていません',
  'reset-required': 'サインインするには、新しいパスワードが必要です',
  disabled: 'このアカウントは無効になっています。有効にするよう、サイトの管理者に依頼してください。',
  'temporary-password-expired':
    '仮パスワードの有効期限が切れています。新しい仮パスワードの発行を、サイトの管理者に依頼してください。',
  'no-password-to-reset':
    'このアカウントはまだ仮パスワードのままです。仮パスワードでサインインするか、新しい仮パスワードの発行を依頼してください。',
  'recovery-closed':
    'ここではパスワードを再設定できません。新しいパスワードの発行を、サイトの管理者に依頼してください。',
  'no-recovery-address': 'このアカウントには、コードを送信できる確認済みの連絡先がありません',
  'confirmed-before': 'このコードは使用済みです。アカウントはすでに確認されています',
  'confirmed-already': 'このアカウントはすでに確認済みです',
  'changed-elsewhere': '同時にほかの場所でアカウントが変更されました。もう一度お試しください。',

  'session-expired': '時間がかかりすぎたため、サインインを最初からやり直します',
  'answers-refused':
    'その回答ではサインインできなかったため、最初からやり直します。まずメールアドレスを確認してください。',
  'passkey-refused': 'このパスキーはもう使えません。別の方法でサインインしてください。',
  'passkey-only':
    'このアカウントはパスキーでサインインしますが、ここではそのパスキーを使えません。パスキーのあるデバイスまたはブラウザで' +
    'サインインしてください。',
  'token-expired': sessionEnded,
  'token-revoked': sessionEnded,
  'token-unfit': sessionEnded,
  'question-unknown': (question) =>
    `このアカウントには、このページで対応していない手順が必要です: ${question}。サイトの管理者に連絡してください。`,
  'second-step-missing':
    'このサイトのサインインには2段階認証が必要ですが、このアカウントでは設定されておらず、このページでは設定できません。' +
    'サイトの管理者に連絡してください。',

  'sign-up-closed': 'アカウントを作成できるのはサイトの管理者だけです。作成を依頼してください。',
  'account-exists': 'このメールアドレスのアカウントはすでにあります',
  'email-taken': 'このメールアドレスは、すでに別のアカウントで使われています',
  'phone-number-taken': 'この電話番号は、すでに別のアカウントで使われています',
  'user-name-taken': 'このユーザー名は、すでに別のアカウントで使われています',

  'email-unfit': emailUnfit,
  'name-unfit': emailUnfit,
  'phone-number-unfit': phoneUnfit,
  'name-no-phone-number': phoneUnfit,
  'attribute-required': (attribute) => `${attribute}を入力してください`,
  'attribute-demanded': (attribute) => `このサイトでは次の項目も必要です: ${attribute}`,
  'attribute-unknown': (attribute) =>
    `このサイトは次の項目を保存できません: ${attribute}。サイトの管理者に連絡してください。`,
  'attribute-unknown-at-sign-up': misfit,
  'attribute-closed': (attribute) => `${attribute}はここでは変更できません`,
  'some-attribute-closed': misfit,
  'attribute-fixed': (attribute) => `${attribute}は一度設定すると変更できません`,
  'attribute-not-removable': (attribute) => `${attribute}は空にできません`,
  'attribute-unfit': (attribute) => `サインインサービスでこの${attribute}を使えません。確認してください。`,

  'password-too-short': 'パスワードの文字数が足りません',
  'password-without-upper': 'パスワードには英大文字が必要です',
  'password-without-lower': 'パスワードには英小文字が必要です',
  'password-without-number': 'パスワードには数字が必要です',
  'password-without-symbol': 'パスワードには!や?などの記号が必要です',
  'password-blank-ends': 'パスワードの先頭と末尾に空白は使えません',
  'password-weak': 'より強力なパスワードにしてください',
  'password-used-before': 'このパスワードは以前に使用しています。ここで使ったことのないパスワードにしてください。',

  'wrong-code': 'コードが正しくありません。確認して、もう一度入力してください。',
  'wrong-sent-code': notTheSentCode,
  'wrong-app-code': '現在アプリに表示されているコードと一致しません。最新のコードを入力してください。',
  'code-used': 'このコードは使用済みです。アプリに次のコードが表示されるまでお待ちください。',
  'code-expired': 'このコードの有効期限が切れています。新しいコードを送信してください。',
  'not-sent': 'コードを送信できませんでした。数分待ってから、もう一度送信してください。',
  'too-many-wrong-codes': 'コードの間違いが多すぎます。1時間待ってから、新しいコードを送信してください。',
  'too-many-codes-tried': 'コードの入力回数が多すぎます。1時間待ってから、もう一度お試しください。',
  'too-many-codes-asked':
    'コードの送信回数が多すぎます。最新のコードを使うか、1時間待ってからもう一度送信してください。',
  'mail-quota': '今日はこれ以上メールを送信できません。明日もう一度お試しください。',
  'limit-reached': '試行回数が多すぎます。1時間待ってから、もう一度お試しください。',

  'app-not-possible': noApp,
  'app-switched-off': 'このサイトでは認証アプリが有効になっていません。別の方法を選んでください。',
  'sms-not-possible':
    'SMSでコードを受け取れません。このサイトがSMSを送信していないか、このアカウントに電話番号がありません',
  'email-not-possible':
    'メールでコードを受け取れません。このサイトがメールを送信していないか、このアカウントにメールアドレスがありません',
  'no-phone-number': 'このアカウントには、コードを送信できる確認済みの電話番号がありません',
  'factor-refused':
    'サインインサービスがこの変更を許可していません。全員に2段階認証が必要なサイトでは、1つをオンのままにする必要があります。',

  'device-unknown': 'このデバイスはほかの場所で削除されたため、リストにありません',
  'device-unknown-at-sign-in': 'サインインサービスがこのデバイスを認識できません。サイトの管理者に連絡してください。',
  'devices-not-tracked': 'このサイトはデバイスを記録していません',

  'passkeys-off': 'このサイトではパスキーでサインインできません',
  'passkey-unknown': 'このパスキーはほかの場所で削除されたため、リストにありません',
  'passkey-unfit':
    'サインインサービスでこのパスキーを使えません。別のデバイスまたは別のパスワードマネージャーをお試しください。',
  'passkey-late': 'このパスキーの登録は受け付けられなくなりました。もう一度お試しください。',
  'passkey-elsewhere': misfit,
  'passkeys-full': 'パスキーの数がこのサイトの上限に達しています。使わなくなったパスキーを削除してください。',

  // For the developer who looks at the tokens page.
  'identity-provider-unknown':
    'IDプールがこのユーザープールのトークンを受け付けません。IDプールのIDプロバイダーに、ユーザープールとこの' +
    'アプリクライアントを追加してください。',
  'identity-token-expired': 'IDトークンの有効期限が切れています。「今すぐ更新」を押してから、もう一度お試しください。',
  'identity-token-ended': 'このサインインはほかの場所で終了しました。サインアウトし、もう一度サインインしてください。',
  'identity-refused': 'IDプールがIDトークンを拒否しています',
  'identity-pool-without-role':
    'IDプールに、サインインしている人のためのロールがありません。ロールを割り当ててください。',
  'identity-pool-unknown': 'このIDのIDプールがリージョンにありません。構成のidentityPoolIdを確認してください。',
};

/** After a try whose answer got lost: that one may have gone through. */
const lostTries: Words['refusals']['lostTries'] = {
  resetWithTheSame: `${maybe}コードは1回しか使えません。新しいパスワードでサインインしてみてください。`,
  resetWithAnother: `${maybe}コードは1回しか使えません。そのとき入力した新しいパスワードでサインインしてみてください。`,
  accountConfirmed: `${maybe}コードは1回しか使えません。サインインしてみてください。`,
  addressProved: `${maybe}コードは1回しか使えません。ページを再読み込みして、確認済みかどうかを見てください。`,
  questionAnswered: `${maybe}もう一度サインインしてください。新しいパスワードを設定した場合はそのパスワードで、コードを求められた場合は新しいコードでサインインします。`,
  passwordChangedToThis: `${maybe}新しいパスワードがすでに有効かもしれません。現在のパスワードとして入力してください。`,
  passwordChangedToAnother: `${maybe}その場合、現在のパスワードは前に入力した新しいパスワードです。ここに入力してください。`,
  accountMade: `${maybe}アカウントはすでに作成されています。最初に入力したパスワードでサインインしてください。`,
};

const ways: Words['refusals']['ways'] = {
  login: 'サインイン',
  'forgot-password': 'パスワードを再設定',
  confirm: 'アカウントを確認',
  profile: 'プロフィールに移動',
};

const troubles: Words['refusals']['troubles'] = {
  Timeout: 'サインインサービスの応答に時間がかかりすぎました。少し待ってから、もう一度お試しください。',
  Service: 'サインインサービスで問題が発生しました。1分待ってから、もう一度お試しください。',
  unknown: '予期しない問題が発生しました。数分待ってから、もう一度お試しください。',
};

export const refusals: Words['refusals'] = { troubles, reasons, lostTries, ways };
