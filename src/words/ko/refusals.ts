/** What each reason for a refusal says to a person on a page. */
import type { Words } from '../words.ts';

const misfit = '이 사이트와 로그인 서비스의 설정이 서로 맞지 않습니다. 사이트 관리자에게 알리세요.';
const wrongPassword = '이메일 주소 또는 비밀번호가 올바르지 않습니다';
const notTheSentCode = '보내 드린 코드가 아닙니다. 가장 최근 메시지를 확인하세요.';
const sessionEnded = '세션이 종료되었습니다. 다시 로그인하세요.';
const emailUnfit = '로그인 서비스에서 이 이메일 주소를 사용할 수 없습니다. 확인하세요.';
const phoneUnfit = '+44 20 7946 0000과 같이 국가 번호를 포함한 전화번호를 입력하세요';
const noApp = '이 사이트에서 인증 앱이 켜져 있지 않거나 인증 앱이 아직 설정되지 않았습니다';
const maybe = '이전 시도의 응답을 받지 못했지만 처리되었을 수 있습니다.';

const reasons: Words['refusals']['reasons'] = {
  busy: '로그인 서비스에 요청이 너무 많습니다. 1분 후에 다시 시도하세요.',
  blocked: '로그인 서비스가 이곳의 요청을 거부합니다. 사이트 관리자에게 알리세요.',

  'storage-blocked':
    '브라우저에서 이 사이트의 데이터를 저장할 수 없어 로그인을 유지할 수 없습니다. 브라우저 설정에서 이 사이트의 쿠키와 ' +
    '사이트 데이터를 허용한 다음 페이지를 새로고침하세요.',
  'storage-full':
    '브라우저의 저장 공간이 부족해 로그인을 유지할 수 없습니다. 브라우저 설정에서 필요 없는 사이트의 데이터를 삭제한 다음 ' +
    '페이지를 새로고침하세요.',
  'storage-misfit':
    '브라우저가 이 사이트의 데이터를 저장하지 못해 로그인을 유지할 수 없습니다. 사이트 관리자에게 알리세요.',

  'client-secret': misfit,
  'flow-not-enabled': misfit,
  'function-broken': misfit,
  'function-missing': misfit,
  'pool-unknown': misfit,
  'refused-by-function': (said) => said,

  // The same for a wrong password and for an account that does not exist.
  'wrong-password': wrongPassword,
  'user-unknown': wrongPassword,
  'wrong-old-password': '현재 비밀번호가 올바르지 않습니다',
  'blank-ends':
    '이메일 주소 또는 비밀번호가 올바르지 않습니다. 입력한 비밀번호의 처음이나 끝에 공백이 있습니다. ' +
    '비밀번호의 일부가 아니면 지우세요.',
  'blank-ends-of-old-password':
    '현재 비밀번호가 올바르지 않습니다. 입력한 내용의 처음이나 끝에 공백이 있으니 지우세요.',
  locked:
    '잘못된 시도가 너무 많아 로그인이 잠시 잠겼습니다. 1분 후에 다시 시도하세요. ' +
    '다시 틀릴 때마다 대기 시간이 두 배가 되며, 최대 15분입니다.',

  'nobody-to-confirm': '이 이메일 주소로 확인 대기 중인 계정이 없습니다',
  'nobody-to-reset': notTheSentCode,
  'not-confirmed': '계정이 아직 확인되지 않았습니다',
  'reset-required': '로그인하려면 새 비밀번호가 필요합니다',
  disabled: '이 계정은 사용 중지되었습니다. 다시 사용하려면 사이트 관리자에게 문의하세요.',
  'temporary-password-expired': '임시 비밀번호가 만료되었습니다. 사이트 관리자에게 새 임시 비밀번호를 요청하세요.',
  'no-password-to-reset':
    '이 계정은 아직 임시 비밀번호를 사용합니다. 임시 비밀번호로 로그인하거나 새 임시 비밀번호를 요청하세요.',
  'recovery-closed': '여기에서는 비밀번호를 재설정할 수 없습니다. 사이트 관리자에게 새 비밀번호를 요청하세요.',
  'no-recovery-address': '이 계정에는 코드를 보낼 수 있는 확인된 주소가 없습니다',
  'confirmed-before': '이미 사용된 코드입니다. 계정은 이미 확인되었습니다.',
  'confirmed-already': '이 계정은 이미 확인되었습니다',
  'changed-elsewhere': '동시에 다른 곳에서 계정이 변경되었습니다. 다시 시도하세요.',

  'session-expired': '시간이 너무 오래 걸려 로그인을 처음부터 다시 시작합니다',
  'answers-refused': '입력한 답으로 로그인하지 못해 처음부터 다시 시작합니다. 먼저 이메일 주소를 확인하세요.',
  'passkey-refused': '이 패스키는 더 이상 사용할 수 없습니다. 다른 방법으로 로그인하세요.',
  'passkey-only':
    '이 계정은 패스키로 로그인하지만 여기에서는 그 패스키를 사용할 수 없습니다. 패스키가 있는 기기나 브라우저에서 로그인하세요.',
  'token-expired': sessionEnded,
  'token-revoked': sessionEnded,
  'token-unfit': sessionEnded,
  'question-unknown': (question) =>
    `이 계정에는 이 페이지에서 지원하지 않는 단계가 필요합니다: ${question}. 사이트 관리자에게 알리세요.`,
  'second-step-missing':
    '이 사이트에 로그인하려면 2단계 인증이 필요하지만 이 계정에는 설정되어 있지 않으며, 이 페이지에서는 설정할 수 없습니다. ' +
    '사이트 관리자에게 문의하세요.',

  'sign-up-closed': '여기에서는 사이트 관리자만 계정을 만들 수 있습니다. 관리자에게 계정을 요청하세요.',
  'account-exists': '이 이메일 주소를 사용하는 계정이 이미 있습니다',
  'email-taken': '이 이메일 주소를 사용하는 다른 계정이 이미 있습니다',
  'phone-number-taken': '이 전화번호를 사용하는 다른 계정이 이미 있습니다',
  'user-name-taken': '이 사용자 이름을 사용하는 다른 계정이 이미 있습니다',

  'email-unfit': emailUnfit,
  'name-unfit': emailUnfit,
  'phone-number-unfit': phoneUnfit,
  'name-no-phone-number': phoneUnfit,
  'attribute-required': (attribute) => `다음 항목을 입력하세요: ${attribute}`,
  'attribute-demanded': (attribute) => `이 사이트에는 다음 항목도 필요합니다: ${attribute}`,
  'attribute-unknown': (attribute) =>
    `이 사이트는 다음 항목을 저장할 수 없습니다: ${attribute}. 사이트 관리자에게 알리세요.`,
  'attribute-unknown-at-sign-up': misfit,
  'attribute-closed': (attribute) => `여기에서 변경할 수 없는 항목입니다: ${attribute}`,
  'some-attribute-closed': misfit,
  'attribute-fixed': (attribute) => `한 번 정하면 변경할 수 없는 항목입니다: ${attribute}`,
  'attribute-not-removable': (attribute) => `비워 둘 수 없는 항목입니다: ${attribute}`,
  'attribute-unfit': (attribute) => `로그인 서비스에서 다음 항목의 값을 사용할 수 없습니다: ${attribute}. 확인하세요.`,

  'password-too-short': '비밀번호에 더 많은 문자가 필요합니다',
  'password-without-upper': '비밀번호에 대문자가 필요합니다',
  'password-without-lower': '비밀번호에 소문자가 필요합니다',
  'password-without-number': '비밀번호에 숫자가 필요합니다',
  'password-without-symbol': '비밀번호에 !나 ? 같은 기호가 필요합니다',
  'password-blank-ends': '비밀번호의 처음과 끝에는 공백을 사용할 수 없습니다',
  'password-weak': '더 강력한 비밀번호를 선택하세요',
  'password-used-before': '이전에 사용한 비밀번호입니다. 여기에서 사용한 적 없는 비밀번호를 선택하세요.',

  'wrong-code': '코드가 올바르지 않습니다. 확인한 다음 다시 입력하세요.',
  'wrong-sent-code': notTheSentCode,
  'wrong-app-code': '지금 앱에 표시되는 코드가 아닙니다. 최신 코드를 입력하세요.',
  'code-used': '이미 사용된 코드입니다. 앱에 다음 코드가 표시될 때까지 기다리세요.',
  'code-expired': '코드가 만료되었습니다. 새 코드를 요청하세요.',
  'not-sent': '코드를 보내지 못했습니다. 몇 분 후에 새 코드를 요청하세요.',
  'too-many-wrong-codes': '잘못된 코드를 너무 많이 입력했습니다. 1시간 후에 새 코드를 요청하세요.',
  'too-many-codes-tried': '코드를 너무 많이 입력했습니다. 1시간 후에 다시 시도하세요.',
  'too-many-codes-asked': '코드를 너무 많이 요청했습니다. 가장 최근 코드를 사용하거나 1시간 후에 다시 요청하세요.',
  'mail-quota': '오늘은 이메일을 더 보낼 수 없습니다. 내일 다시 시도하세요.',
  'limit-reached': '너무 많이 시도했습니다. 1시간 후에 다시 시도하세요.',

  'app-not-possible': noApp,
  'app-switched-off': '이 사이트에서 인증 앱이 켜져 있지 않습니다. 다른 방법을 선택하세요.',
  'sms-not-possible':
    '문자 메시지로 코드를 받을 수 없습니다. 이 사이트가 문자 메시지를 보내지 않거나 계정에 전화번호가 없습니다.',
  'email-not-possible':
    '이메일로 코드를 받을 수 없습니다. 이 사이트가 이메일을 보내지 않거나 계정에 이메일 주소가 없습니다.',
  'no-phone-number': '계정에 코드를 보낼 수 있는 확인된 전화번호가 없습니다',
  'factor-refused':
    '로그인 서비스가 이 변경을 허용하지 않습니다. 모든 사람에게 2단계 인증이 필요한 사이트에서는 하나를 켜 두어야 합니다.',

  'device-unknown': '이 기기는 다른 곳에서 삭제되어 더 이상 목록에 없습니다',
  'device-unknown-at-sign-in': '로그인 서비스가 이 기기를 인식하지 못합니다. 사이트 관리자에게 알리세요.',
  'devices-not-tracked': '이 사이트는 기기를 기록하지 않습니다',

  'passkeys-off': '이 사이트에서는 패스키로 로그인할 수 없습니다',
  'passkey-unknown': '이 패스키는 다른 곳에서 삭제되어 더 이상 목록에 없습니다',
  'passkey-unfit': '로그인 서비스에서 이 패스키를 사용할 수 없습니다. 다른 기기나 다른 비밀번호 관리자로 시도하세요.',
  'passkey-late': '이 패스키를 등록할 수 있는 시간이 지났습니다. 다시 시도하세요.',
  'passkey-elsewhere': misfit,
  'passkeys-full': '패스키가 이 사이트의 최대 개수에 도달했습니다. 더 이상 사용하지 않는 패스키를 삭제하세요.',

  // For the developer who looks at the tokens page.
  'identity-provider-unknown':
    '자격 증명 풀이 이 사용자 풀의 토큰을 받아들이지 않습니다. 자격 증명 풀의 자격 증명 공급자에 사용자 풀과 ' +
    '이 앱 클라이언트를 추가하세요.',
  'identity-token-expired': 'ID 토큰이 만료되었습니다. ‘지금 갱신’을 누른 다음 다시 시도하세요.',
  'identity-token-ended': '이 로그인은 다른 곳에서 종료되었습니다. 로그아웃한 다음 다시 로그인하세요.',
  'identity-refused': '자격 증명 풀이 ID 토큰을 거부합니다',
  'identity-pool-without-role': '자격 증명 풀에 로그인한 사용자를 위한 역할이 없습니다. 역할을 연결하세요.',
  'identity-pool-unknown': '이 ID의 자격 증명 풀이 해당 리전에 없습니다. 구성의 identityPoolId를 확인하세요.',
};

/** After a try whose answer got lost: that one may have gone through. */
const lostTries: Words['refusals']['lostTries'] = {
  resetWithTheSame: `${maybe} 코드는 한 번만 사용할 수 있습니다. 새 비밀번호로 로그인해 보세요.`,
  resetWithAnother: `${maybe} 코드는 한 번만 사용할 수 있습니다. 그때 입력한 새 비밀번호로 로그인해 보세요.`,
  accountConfirmed: `${maybe} 코드는 한 번만 사용할 수 있습니다. 로그인해 보세요.`,
  addressProved: `${maybe} 코드는 한 번만 사용할 수 있습니다. 페이지를 새로고침해서 주소가 확인되었는지 보세요.`,
  questionAnswered: `${maybe} 다시 로그인하세요. 새 비밀번호를 정했다면 그 비밀번호로, 코드를 요청받으면 새 코드로 로그인하세요.`,
  passwordChangedToThis: `${maybe} 새 비밀번호가 이미 적용되었을 수 있습니다. 현재 비밀번호로 새 비밀번호를 입력하세요.`,
  passwordChangedToAnother: `${maybe} 그렇다면 현재 비밀번호는 이전에 입력한 새 비밀번호입니다. 여기에 그 비밀번호를 입력하세요.`,
  accountMade: `${maybe} 계정은 이미 만들어졌습니다. 처음 입력한 비밀번호로 로그인하세요.`,
};

const ways: Words['refusals']['ways'] = {
  login: '로그인',
  'forgot-password': '비밀번호 재설정',
  confirm: '계정 확인',
  profile: '프로필로 이동',
};

const troubles: Words['refusals']['troubles'] = {
  Timeout: '로그인 서비스의 응답이 너무 오래 걸렸습니다. 잠시 후에 다시 시도하세요.',
  Service: '로그인 서비스에 문제가 발생했습니다. 1분 후에 다시 시도하세요.',
  unknown: '알 수 없는 문제가 발생했습니다. 몇 분 후에 다시 시도하세요.',
};

export const refusals: Words['refusals'] = { troubles, reasons, lostTries, ways };
