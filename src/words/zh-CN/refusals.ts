/** What each reason for a refusal says to a person on a page. */
import type { Words } from '../words.ts';

const misfit = '此网站与其登录服务的设置不匹配。请告知网站管理员。';
const wrongPassword = '电子邮件地址或密码不正确';
const notTheSentCode = '这不是我们发送的验证码。请查看最新的消息。';
const sessionEnded = '会话已结束。请重新登录。';
const emailUnfit = '登录服务无法使用此电子邮件地址。请检查。';
const phoneUnfit = '请输入包含国家/地区代码的电话号码，例如 +44 20 7946 0000';
const noApp = '此网站未开启身份验证器应用，或您的应用尚未设置';
const maybe = '我们未收到上次尝试的响应，但它可能已经成功。';

const reasons: Words['refusals']['reasons'] = {
  busy: '登录服务目前过于繁忙。请等待一分钟，然后重试。',
  blocked: '登录服务拒绝来自此处的请求。请告知网站管理员。',

  'storage-blocked':
    '浏览器不允许此网站存储任何数据，因此无法保持登录状态。请在浏览器设置中允许此网站使用 Cookie 和网站数据，然后重新加载页面。',
  'storage-full':
    '浏览器的存储空间不足，因此无法保持登录状态。请在浏览器设置中删除不需要的网站数据，然后重新加载页面。',
  'storage-misfit': '浏览器不接受此网站存储的数据，因此无法保持登录状态。请告知网站管理员。',

  'client-secret': misfit,
  'flow-not-enabled': misfit,
  'function-broken': misfit,
  'function-missing': misfit,
  'pool-unknown': misfit,
  'refused-by-function': (said) => said,

  // The same for a wrong password and for an account that does not exist.
  'wrong-password': wrongPassword,
  'user-unknown': wrongPassword,
  'wrong-old-password': '这不是您的当前密码',
  'blank-ends': '电子邮件地址或密码不正确。您输入的密码以空格开头或结尾，如果空格不是密码的一部分，请将其删除。',
  'blank-ends-of-old-password': '这不是您的当前密码。您输入的内容以空格开头或结尾，请将空格删除。',
  locked:
    '错误尝试次数过多，登录已暂时锁定。请等待一分钟，然后重试。每多一次错误尝试，等待时间就会加倍，最长 15 分钟。',

  'nobody-to-confirm': '此电子邮件地址没有等待验证的账户',
  'nobody-to-reset': notTheSentCode,
  'not-confirmed': '账户尚未验证',
  'reset-required': '您需要设置新密码才能登录',
  disabled: '此账户已停用。请联系网站管理员重新启用。',
  'temporary-password-expired': '临时密码已过期。请向网站管理员索取新的临时密码。',
  'no-password-to-reset': '此账户仍在使用临时密码。请用临时密码登录，或索取新的临时密码。',
  'recovery-closed': '此处无法重置密码。请向网站管理员索取新密码。',
  'no-recovery-address': '此账户没有可以接收验证码的已验证地址',
  'confirmed-before': '此验证码之前已使用过，您的账户已验证',
  'confirmed-already': '此账户已验证',
  'changed-elsewhere': '您的账户同时在别处被更改。请重试。',

  'session-expired': '用时过长，因此登录需要重新开始',
  'answers-refused': '您的回答未通过，因此登录需要重新开始。请先检查电子邮件地址。',
  'passkey-refused': '此处不再接受此通行密钥。请以其他方式登录。',
  'passkey-only': '此账户使用通行密钥登录，而此处无法使用该通行密钥。请在存有该通行密钥的设备或浏览器中登录。',
  'token-expired': sessionEnded,
  'token-revoked': sessionEnded,
  'token-unfit': sessionEnded,
  'question-unknown': (question) => `您的账户需要执行此页面不支持的步骤：${question}。请告知网站管理员。`,
  'second-step-missing': '此网站要求登录时进行两步验证，而您的账户尚未设置，此页面也无法设置。请联系网站管理员。',

  'sign-up-closed': '此处只有网站管理员可以创建账户。请联系网站管理员创建。',
  'account-exists': '此电子邮件地址已有账户',
  'email-taken': '已有其他账户使用此电子邮件地址',
  'phone-number-taken': '已有其他账户使用此电话号码',
  'user-name-taken': '已有其他账户使用此用户名',

  'email-unfit': emailUnfit,
  'name-unfit': emailUnfit,
  'phone-number-unfit': phoneUnfit,
  'name-no-phone-number': phoneUnfit,
  'attribute-required': (attribute) => `请输入${attribute}`,
  'attribute-demanded': (attribute) => `此网站还需要以下信息：${attribute}`,
  'attribute-unknown': (attribute) => `此网站无法保存以下信息：${attribute}。请告知网站管理员。`,
  'attribute-unknown-at-sign-up': misfit,
  'attribute-closed': (attribute) => `此处不能更改${attribute}`,
  'some-attribute-closed': misfit,
  'attribute-fixed': (attribute) => `${attribute}设置后不能更改`,
  'attribute-not-removable': (attribute) => `${attribute}不能为空`,
  'attribute-unfit': (attribute) => `登录服务无法使用此${attribute}。请检查。`,

  'password-too-short': '密码需要更多字符',
  'password-without-upper': '密码需要包含大写字母',
  'password-without-lower': '密码需要包含小写字母',
  'password-without-number': '密码需要包含数字',
  'password-without-symbol': '密码需要包含符号，例如 ! 或 ?',
  'password-blank-ends': '密码的开头和结尾不能是空格',
  'password-weak': '请选择安全性更高的密码',
  'password-used-before': '您以前使用过此密码。请选择在此未使用过的密码。',

  'wrong-code': '验证码不正确。请检查并重新输入。',
  'wrong-sent-code': notTheSentCode,
  'wrong-app-code': '这不是应用当前显示的验证码。请输入最新的验证码。',
  'code-used': '此验证码之前已使用过。请等待应用显示下一个验证码。',
  'code-expired': '此验证码已过期。请获取新的验证码。',
  'not-sent': '无法发送验证码。请等待几分钟，然后重新获取。',
  'too-many-wrong-codes': '错误的验证码过多。请等待一小时，然后获取新的验证码。',
  'too-many-codes-tried': '尝试的验证码过多。请等待一小时，然后重试。',
  'too-many-codes-asked': '获取验证码的次数过多。请使用最新的验证码，或等待一小时后重新获取。',
  'mail-quota': '今天无法再发送电子邮件。请明天重试。',
  'limit-reached': '尝试次数过多。请等待一小时，然后重试。',

  'app-not-possible': noApp,
  'app-switched-off': '此网站未开启身份验证器应用。请选择其他方式。',
  'sms-not-possible': '无法通过短信获取验证码：此网站不发送短信，或您的账户没有电话号码',
  'email-not-possible': '无法通过邮件获取验证码：此网站不发送邮件，或您的账户没有电子邮件地址',
  'no-phone-number': '您的账户没有可以接收验证码的已验证电话号码',
  'factor-refused': '登录服务不允许此更改。如果此网站要求所有人进行两步验证，则必须保留一种。',

  'device-unknown': '此设备已在别处移除，因此不再列出',
  'device-unknown-at-sign-in': '登录服务无法识别此设备。请告知网站管理员。',
  'devices-not-tracked': '此网站不记录设备',

  'passkeys-off': '此网站不支持使用通行密钥登录',
  'passkey-unknown': '此通行密钥已在别处删除，因此不再列出',
  'passkey-unfit': '登录服务无法使用此通行密钥。请使用其他设备或其他密码管理器。',
  'passkey-late': '创建此通行密钥用时过长。请重试。',
  'passkey-elsewhere': misfit,
  'passkeys-full': '您的通行密钥数量已达此网站的上限。请删除不再使用的通行密钥。',

  // For the developer who looks at the tokens page.
  'identity-provider-unknown': '身份池不接受此用户池的令牌。请将用户池和此应用程序客户端添加到身份池的身份提供者中。',
  'identity-token-expired': 'ID 令牌已过期。请按“立即刷新”，然后重试。',
  'identity-token-ended': '此次登录已在别处结束。请退出登录，然后重新登录。',
  'identity-refused': '身份池拒绝此 ID 令牌',
  'identity-pool-without-role': '身份池没有面向已登录用户的角色。请附加一个角色。',
  'identity-pool-unknown': '该区域中没有此 ID 的身份池。请检查配置中的 identityPoolId。',
};

/** After a try whose answer got lost: that one may have gone through. */
const lostTries: Words['refusals']['lostTries'] = {
  resetWithTheSame: `${maybe}验证码只能使用一次。请尝试用新密码登录。`,
  resetWithAnother: `${maybe}验证码只能使用一次。请尝试用您当时输入的新密码登录。`,
  accountConfirmed: `${maybe}验证码只能使用一次。请尝试登录。`,
  addressProved: `${maybe}验证码只能使用一次。请重新加载页面，查看地址是否已验证。`,
  questionAnswered: `${maybe}请重新登录：如果您设置了新密码，请使用新密码；如果要求输入验证码，请使用新的验证码。`,
  passwordChangedToThis: `${maybe}新密码可能已经生效，请将其作为当前密码输入。`,
  passwordChangedToAnother: `${maybe}如果是这样，当前密码就是您之前输入的新密码。请在此输入该密码。`,
  accountMade: `${maybe}您的账户已创建，请用您最初输入的密码登录。`,
};

const ways: Words['refusals']['ways'] = {
  login: '登录',
  'forgot-password': '重置密码',
  confirm: '验证账户',
  profile: '前往个人资料',
};

const troubles: Words['refusals']['troubles'] = {
  Timeout: '登录服务响应时间过长。请稍等片刻，然后重试。',
  Service: '登录服务出现了问题。请等待一分钟，然后重试。',
  unknown: '发生了未知问题。请几分钟后重试。',
};

export const refusals: Words['refusals'] = { troubles, reasons, lostTries, ways };
