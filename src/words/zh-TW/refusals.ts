/** What each reason for a refusal says to a person on a page. */
import type { Words } from '../words.ts';

const misfit = '此網站與其登入服務的設定不相符。請告知網站管理員。';
const wrongPassword = '電子郵件地址或密碼不正確';
const notTheSentCode = '這不是我們傳送的驗證碼。請查看最新的訊息。';
const sessionEnded = '工作階段已結束。請重新登入。';
const emailUnfit = '登入服務無法使用此電子郵件地址。請檢查。';
const phoneUnfit = '請輸入包含國碼的電話號碼，例如 +44 20 7946 0000';
const noApp = '此網站未開啟驗證器應用程式，或您的應用程式尚未設定';
const maybe = '我們未收到上次嘗試的回應，但它可能已經成功。';

const reasons: Words['refusals']['reasons'] = {
  busy: '登入服務目前過於忙碌。請等待一分鐘，然後重試。',
  blocked: '登入服務拒絕來自這裡的要求。請告知網站管理員。',

  'storage-blocked':
    '瀏覽器不允許此網站儲存任何資料，因此無法保持登入狀態。請在瀏覽器設定中允許此網站使用 Cookie 和網站資料，然後重新載入頁面。',
  'storage-full':
    '瀏覽器的儲存空間不足，因此無法保持登入狀態。請在瀏覽器設定中刪除不需要的網站資料，然後重新載入頁面。',
  'storage-misfit': '瀏覽器不接受此網站儲存的資料，因此無法保持登入狀態。請告知網站管理員。',

  'client-secret': misfit,
  'flow-not-enabled': misfit,
  'function-broken': misfit,
  'function-missing': misfit,
  'pool-unknown': misfit,
  'refused-by-function': (said) => said,

  // The same for a wrong password and for an account that does not exist.
  'wrong-password': wrongPassword,
  'user-unknown': wrongPassword,
  'wrong-old-password': '這不是您目前的密碼',
  'blank-ends': '電子郵件地址或密碼不正確。您輸入的密碼以空格開頭或結尾，如果空格不是密碼的一部分，請將其刪除。',
  'blank-ends-of-old-password': '這不是您目前的密碼。您輸入的內容以空格開頭或結尾，請將空格刪除。',
  locked:
    '錯誤嘗試次數過多，登入已暫時鎖定。請等待一分鐘，然後重試。每多一次錯誤嘗試，等待時間就會加倍，最長 15 分鐘。',

  'nobody-to-confirm': '此電子郵件地址沒有等待驗證的帳戶',
  'nobody-to-reset': notTheSentCode,
  'not-confirmed': '帳戶尚未驗證',
  'reset-required': '您需要設定新密碼才能登入',
  disabled: '此帳戶已停用。請聯絡網站管理員重新啟用。',
  'temporary-password-expired': '臨時密碼已過期。請向網站管理員索取新的臨時密碼。',
  'no-password-to-reset': '此帳戶仍在使用臨時密碼。請用臨時密碼登入，或索取新的臨時密碼。',
  'recovery-closed': '這裡無法重設密碼。請向網站管理員索取新密碼。',
  'no-recovery-address': '此帳戶沒有可以接收驗證碼的已驗證地址',
  'confirmed-before': '此驗證碼之前已使用過，您的帳戶已驗證',
  'confirmed-already': '此帳戶已驗證',
  'changed-elsewhere': '您的帳戶同時在別處被變更。請重試。',

  'session-expired': '花費的時間過長，因此登入需要重新開始',
  'answers-refused': '您的回答未通過，因此登入需要重新開始。請先檢查電子郵件地址。',
  'passkey-refused': '這裡不再接受此通行密鑰。請以其他方式登入。',
  'passkey-only': '此帳戶使用通行密鑰登入，而這裡無法使用該通行密鑰。請在存有該通行密鑰的裝置或瀏覽器中登入。',
  'token-expired': sessionEnded,
  'token-revoked': sessionEnded,
  'token-unfit': sessionEnded,
  'question-unknown': (question) => `您的帳戶需要執行此頁面不支援的步驟：${question}。請告知網站管理員。`,
  'second-step-missing': '此網站要求登入時進行兩步驟驗證，而您的帳戶尚未設定，此頁面也無法設定。請聯絡網站管理員。',

  'sign-up-closed': '這裡只有網站管理員可以建立帳戶。請聯絡網站管理員建立。',
  'account-exists': '此電子郵件地址已有帳戶',
  'email-taken': '已有其他帳戶使用此電子郵件地址',
  'phone-number-taken': '已有其他帳戶使用此電話號碼',
  'user-name-taken': '已有其他帳戶使用此使用者名稱',

  'email-unfit': emailUnfit,
  'name-unfit': emailUnfit,
  'phone-number-unfit': phoneUnfit,
  'name-no-phone-number': phoneUnfit,
  'attribute-required': (attribute) => `請輸入${attribute}`,
  'attribute-demanded': (attribute) => `此網站還需要以下資訊：${attribute}`,
  'attribute-unknown': (attribute) => `此網站無法儲存以下資訊：${attribute}。請告知網站管理員。`,
  'attribute-unknown-at-sign-up': misfit,
  'attribute-closed': (attribute) => `這裡不能變更${attribute}`,
  'some-attribute-closed': misfit,
  'attribute-fixed': (attribute) => `${attribute}設定後不能變更`,
  'attribute-not-removable': (attribute) => `${attribute}不能為空`,
  'attribute-unfit': (attribute) => `登入服務無法使用此${attribute}。請檢查。`,

  'password-too-short': '密碼需要更多字元',
  'password-without-upper': '密碼需要包含大寫字母',
  'password-without-lower': '密碼需要包含小寫字母',
  'password-without-number': '密碼需要包含數字',
  'password-without-symbol': '密碼需要包含符號，例如 ! 或 ?',
  'password-blank-ends': '密碼的開頭和結尾不能是空格',
  'password-weak': '請選擇安全性更高的密碼',
  'password-used-before': '您以前使用過此密碼。請選擇在此未使用過的密碼。',

  'wrong-code': '驗證碼不正確。請檢查並重新輸入。',
  'wrong-sent-code': notTheSentCode,
  'wrong-app-code': '這不是應用程式目前顯示的驗證碼。請輸入最新的驗證碼。',
  'code-used': '此驗證碼之前已使用過。請等待應用程式顯示下一個驗證碼。',
  'code-expired': '此驗證碼已過期。請取得新的驗證碼。',
  'not-sent': '無法傳送驗證碼。請等待幾分鐘，然後重新取得。',
  'too-many-wrong-codes': '錯誤的驗證碼過多。請等待一小時，然後取得新的驗證碼。',
  'too-many-codes-tried': '嘗試的驗證碼過多。請等待一小時，然後重試。',
  'too-many-codes-asked': '取得驗證碼的次數過多。請使用最新的驗證碼，或等待一小時後重新取得。',
  'mail-quota': '今天無法再傳送電子郵件。請明天重試。',
  'limit-reached': '嘗試次數過多。請等待一小時，然後重試。',

  'app-not-possible': noApp,
  'app-switched-off': '此網站未開啟驗證器應用程式。請選擇其他方式。',
  'sms-not-possible': '無法透過簡訊取得驗證碼：此網站不傳送簡訊，或您的帳戶沒有電話號碼',
  'email-not-possible': '無法透過電子郵件取得驗證碼：此網站不傳送電子郵件，或您的帳戶沒有電子郵件地址',
  'no-phone-number': '您的帳戶沒有可以接收驗證碼的已驗證電話號碼',
  'factor-refused': '登入服務不允許此變更。如果此網站要求所有人進行兩步驟驗證，則必須保留一種。',

  'device-unknown': '此裝置已在別處移除，因此不再列出',
  'device-unknown-at-sign-in': '登入服務無法識別此裝置。請告知網站管理員。',
  'devices-not-tracked': '此網站不記錄裝置',

  'passkeys-off': '此網站不支援使用通行密鑰登入',
  'passkey-unknown': '此通行密鑰已在別處刪除，因此不再列出',
  'passkey-unfit': '登入服務無法使用此通行密鑰。請使用其他裝置或其他密碼管理工具。',
  'passkey-late': '建立此通行密鑰花費的時間過長。請重試。',
  'passkey-elsewhere': misfit,
  'passkeys-full': '您的通行密鑰數量已達此網站的上限。請刪除不再使用的通行密鑰。',

  // For the developer who looks at the tokens page.
  'identity-provider-unknown':
    '身分集區不接受此使用者集區的權杖。請將使用者集區和此應用程式用戶端新增到身分集區的身分提供者中。',
  'identity-token-expired': 'ID 權杖已過期。請按「立即重新整理」，然後重試。',
  'identity-token-ended': '此次登入已在別處結束。請登出，然後重新登入。',
  'identity-refused': '身分集區拒絕此 ID 權杖',
  'identity-pool-without-role': '身分集區沒有供已登入使用者的角色。請附加角色。',
  'identity-pool-unknown': '該區域中沒有此 ID 的身分集區。請檢查組態中的 identityPoolId。',
};

/** After a try whose answer got lost: that one may have gone through. */
const lostTries: Words['refusals']['lostTries'] = {
  resetWithTheSame: `${maybe}驗證碼只能使用一次。請嘗試用新密碼登入。`,
  resetWithAnother: `${maybe}驗證碼只能使用一次。請嘗試用您當時輸入的新密碼登入。`,
  accountConfirmed: `${maybe}驗證碼只能使用一次。請嘗試登入。`,
  addressProved: `${maybe}驗證碼只能使用一次。請重新載入頁面，查看地址是否已驗證。`,
  questionAnswered: `${maybe}請重新登入：如果您設定了新密碼，請使用新密碼；如果要求輸入驗證碼，請使用新的驗證碼。`,
  passwordChangedToThis: `${maybe}新密碼可能已經生效，請將其作為目前的密碼輸入。`,
  passwordChangedToAnother: `${maybe}如果是這樣，目前的密碼就是您之前輸入的新密碼。請在此輸入該密碼。`,
  accountMade: `${maybe}您的帳戶已建立，請用您最初輸入的密碼登入。`,
};

const ways: Words['refusals']['ways'] = {
  login: '登入',
  'forgot-password': '重設密碼',
  confirm: '驗證帳戶',
  profile: '前往個人資料',
};

const troubles: Words['refusals']['troubles'] = {
  Timeout: '登入服務回應時間過長。請稍等片刻，然後重試。',
  Service: '登入服務發生問題。請等待一分鐘，然後重試。',
  unknown: '發生了未知問題。請幾分鐘後重試。',
};

export const refusals: Words['refusals'] = { troubles, reasons, lostTries, ways };
