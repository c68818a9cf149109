/** What each reason for a refusal says to a person on a page. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

const misfit = 'هذا الموقع وخدمة تسجيل الدخول غير متوافقين. أخبر القائمين على هذا الموقع.';
const wrongPassword = 'عنوان البريد الإلكتروني أو كلمة المرور غير صحيحة';
const notTheSentCode = 'ليس هذا الرمز الذي أرسلناه. تحقق من أحدث رسالة.';
const sessionEnded = 'انتهت جلستك. سجّل الدخول مرة أخرى.';
const emailUnfit = 'لا تستطيع خدمة تسجيل الدخول استخدام عنوان البريد الإلكتروني هذا. تحقق منه.';
const phoneUnfit = `أدخل رقم هاتف مع رمز البلد، مثل ${isolated('+44 20 7946 0000')}`;
const noApp = 'تطبيقات المصادقة غير مفعّلة لهذا الموقع، أو لم يتم إعداد تطبيقك بعد';
const maybe = 'لم يصلنا رد على محاولتك الأخيرة، لكنها قد تكون نجحت.';

const reasons: Words['refusals']['reasons'] = {
  busy: 'خدمة تسجيل الدخول مشغولة جدًا الآن. انتظر دقيقة، ثم حاول مرة أخرى.',
  blocked: 'ترفض خدمة تسجيل الدخول الطلبات من هنا. أخبر القائمين على هذا الموقع.',

  'storage-blocked':
    'لا يسمح متصفحك لهذا الموقع بحفظ أي شيء، لذا لا يمكن إبقاء جلستك قائمة هنا. اسمح بملفات تعريف الارتباط وبيانات الموقع ' +
    'لهذا الموقع في إعدادات متصفحك، ثم أعد تحميل هذه الصفحة.',
  'storage-full':
    'لم يبق في متصفحك مكان لحفظ جلستك. احذف بيانات مواقع لا تحتاج إليها في إعدادات متصفحك، ثم أعد تحميل هذه الصفحة.',
  'storage-misfit': 'لا يستطيع هذا الموقع إبقاء جلستك قائمة: لا يقبل متصفحك ما يحفظه. أخبر القائمين على هذا الموقع.',

  'client-secret': misfit,
  'flow-not-enabled': misfit,
  'function-broken': misfit,
  'function-missing': misfit,
  'pool-unknown': misfit,
  'refused-by-function': (said) => said,

  // The same for a wrong password and for an account that does not exist.
  'wrong-password': wrongPassword,
  'user-unknown': wrongPassword,
  'wrong-old-password': 'ليست هذه كلمة مرورك الحالية',
  'blank-ends':
    'عنوان البريد الإلكتروني أو كلمة المرور غير صحيحة. كلمة المرور التي كتبتها تبدأ أو تنتهي بمسافة: احذفها إن لم تكن جزءًا منها.',
  'blank-ends-of-old-password': 'ليست هذه كلمة مرورك الحالية. ما كتبته يبدأ أو ينتهي بمسافة: احذفها.',
  locked:
    'تم قفل تسجيل الدخول مؤقتًا بسبب كثرة المحاولات الخاطئة. انتظر دقيقة، ثم حاول مرة أخرى. كل محاولة خاطئة أخرى تضاعف ' +
    'الانتظار، حتى 15 دقيقة.',

  'nobody-to-confirm': 'لا يوجد حساب بعنوان البريد الإلكتروني هذا ينتظر التأكيد',
  'nobody-to-reset': notTheSentCode,
  'not-confirmed': 'لم يتم تأكيد حسابك بعد',
  'reset-required': 'تحتاج إلى كلمة مرور جديدة قبل أن تتمكن من تسجيل الدخول',
  disabled: 'هذا الحساب معطّل. اطلب من القائمين على هذا الموقع تفعيله من جديد.',
  'temporary-password-expired': 'انتهت صلاحية كلمة مرورك المؤقتة. اطلب من القائمين على هذا الموقع كلمة مرور جديدة.',
  'no-password-to-reset': 'ما زالت لهذا الحساب كلمة مروره المؤقتة. سجّل الدخول بها، أو اطلب كلمة مرور جديدة.',
  'recovery-closed': 'لا يمكن إعادة تعيين كلمات المرور هنا. اطلب من القائمين على هذا الموقع كلمة مرور جديدة.',
  'no-recovery-address': 'ليس لهذا الحساب عنوان مؤكد يمكن إرسال رمز إليه',
  'confirmed-before': 'تم استخدام هذا الرمز من قبل: حسابك مؤكد بالفعل',
  'confirmed-already': 'هذا الحساب مؤكد بالفعل',
  'changed-elsewhere': 'تم تغيير حسابك في مكان آخر في اللحظة نفسها. حاول مرة أخرى.',

  'session-expired': 'استغرق ذلك وقتًا طويلًا، لذا يبدأ تسجيل الدخول من جديد',
  'answers-refused': 'تعذّر تسجيل الدخول بإجاباتك، لذا يبدأ من جديد. تحقق من عنوان بريدك الإلكتروني أولًا.',
  'passkey-refused': 'لم يعد مفتاح المرور هذا مقبولًا هنا. سجّل الدخول بطريقة أخرى.',
  'passkey-only':
    'يتم تسجيل الدخول إلى هذا الحساب بمفتاح مرور لا يمكن استخدامه هنا. سجّل الدخول على الجهاز أو في المتصفح الذي فيه المفتاح.',
  'token-expired': sessionEnded,
  'token-revoked': sessionEnded,
  'token-unfit': sessionEnded,
  'question-unknown': (question) =>
    `يطلب حسابك خطوة لا تعرفها هذه الصفحة: ${isolated(question)}. أخبر القائمين على هذا الموقع.`,
  'second-step-missing':
    'يطلب هذا الموقع عند تسجيل الدخول خطوة ثانية ليست في حسابك، ولا تستطيع هذه الصفحة إعدادها. اسأل القائمين على هذا الموقع.',

  'sign-up-closed': 'لا يستطيع إنشاء الحسابات هنا إلا القائمون على هذا الموقع. اطلب منهم حسابًا.',
  'account-exists': 'يوجد حساب بعنوان البريد الإلكتروني هذا بالفعل',
  'email-taken': 'يوجد حساب آخر بعنوان البريد الإلكتروني هذا بالفعل',
  'phone-number-taken': 'يوجد حساب آخر برقم الهاتف هذا بالفعل',
  'user-name-taken': 'يوجد حساب آخر باسم المستخدم هذا بالفعل',

  'email-unfit': emailUnfit,
  'name-unfit': emailUnfit,
  'phone-number-unfit': phoneUnfit,
  'name-no-phone-number': phoneUnfit,
  'attribute-required': (attribute) => `املأ حقل «${attribute}»`,
  'attribute-demanded': (attribute) => `يحتاج هذا الموقع أيضًا إلى ما يلي: ${attribute}`,
  'attribute-unknown': (attribute) => `لا يستطيع هذا الموقع حفظ «${attribute}». أخبر القائمين على هذا الموقع.`,
  'attribute-unknown-at-sign-up': misfit,
  'attribute-closed': (attribute) => `لا يمكن تغيير «${attribute}» هنا`,
  'some-attribute-closed': misfit,
  'attribute-fixed': (attribute) => `لا يمكن تغيير «${attribute}» بعد تحديده`,
  'attribute-not-removable': (attribute) => `لا يمكن ترك «${attribute}» فارغًا`,
  'attribute-unfit': (attribute) => `لا تستطيع خدمة تسجيل الدخول استخدام ما كُتب في «${attribute}». تحقق منه.`,

  'password-too-short': 'كلمة المرور بحاجة إلى أحرف أكثر',
  'password-without-upper': 'كلمة المرور بحاجة إلى حرف كبير',
  'password-without-lower': 'كلمة المرور بحاجة إلى حرف صغير',
  'password-without-number': 'كلمة المرور بحاجة إلى رقم',
  'password-without-symbol': 'كلمة المرور بحاجة إلى رمز مثل ! أو ?',
  'password-blank-ends': 'لا يمكن أن تبدأ كلمة المرور أو تنتهي بمسافة',
  'password-weak': 'اختر كلمة مرور أقوى',
  'password-used-before': 'استخدمت كلمة المرور هذه من قبل. اختر كلمة مرور لم تُستخدم هنا.',

  'wrong-code': 'الرمز غير صحيح. تحقق منه وأدخله مرة أخرى.',
  'wrong-sent-code': notTheSentCode,
  'wrong-app-code': 'ليس هذا الرمز الذي يعرضه التطبيق الآن. أدخل أحدث رمز.',
  'code-used': 'تم استخدام هذا الرمز من قبل. انتظر حتى يعرض التطبيق الرمز التالي.',
  'code-expired': 'انتهت صلاحية هذا الرمز. اطلب رمزًا آخر.',
  'not-sent': 'تعذّر إرسال الرمز. انتظر بضع دقائق، ثم اطلب رمزًا آخر.',
  'too-many-wrong-codes': 'تم إدخال رموز خاطئة كثيرة. انتظر ساعة، ثم اطلب رمزًا آخر.',
  'too-many-codes-tried': 'تمت تجربة رموز كثيرة. انتظر ساعة، ثم حاول مرة أخرى.',
  'too-many-codes-asked': 'تم طلب رموز كثيرة. استخدم أحدث رمز، أو انتظر ساعة واطلب مرة أخرى.',
  'mail-quota': 'لا يمكن إرسال رسائل أخرى اليوم. حاول مرة أخرى غدًا.',
  'limit-reached': 'تمت محاولة ذلك مرات كثيرة. انتظر ساعة، ثم حاول مرة أخرى.',

  'app-not-possible': noApp,
  'app-switched-off': 'تطبيقات المصادقة غير مفعّلة لهذا الموقع. اختر طريقة أخرى.',
  'sms-not-possible': 'لا يمكن أن تصل الرموز برسالة نصية: لا يرسلها هذا الموقع، أو ليس لحسابك رقم هاتف',
  'email-not-possible':
    'لا يمكن أن تصل الرموز بالبريد الإلكتروني: لا يرسلها هذا الموقع، أو ليس لحسابك عنوان بريد إلكتروني',
  'no-phone-number': 'ليس لحسابك رقم هاتف مؤكد يمكن إرسال الرموز إليه',
  'factor-refused':
    'لا تسمح خدمة تسجيل الدخول بهذا التغيير. إذا كان هذا الموقع يطلب من الجميع خطوة ثانية، فيجب أن تبقى واحدة مفعّلة.',

  'device-unknown': 'تم نسيان هذا الجهاز في مكان آخر، لذا لم يعد في القائمة',
  'device-unknown-at-sign-in': 'لا تتعرف خدمة تسجيل الدخول على هذا الجهاز. أخبر القائمين على هذا الموقع.',
  'devices-not-tracked': 'لا يحتفظ هذا الموقع بسجل للأجهزة',

  'passkeys-off': 'لا يتيح هذا الموقع تسجيل الدخول بمفتاح مرور',
  'passkey-unknown': 'تم حذف مفتاح المرور هذا في مكان آخر، لذا لم يعد في القائمة',
  'passkey-unfit': 'لا تستطيع خدمة تسجيل الدخول استخدام مفتاح المرور هذا. جرّب جهازًا آخر أو مدير كلمات مرور آخر.',
  'passkey-late': 'لم تعد خدمة تسجيل الدخول تنتظر مفتاح المرور هذا. حاول مرة أخرى.',
  'passkey-elsewhere': misfit,
  'passkeys-full': 'بلغ عدد مفاتيح مرورك الحد الأقصى في هذا الموقع. احذف مفتاحًا لم تعد تستخدمه.',

  // For the developer who looks at the tokens page.
  'identity-provider-unknown':
    'لا يقبل مجمع الهويات الرموز المميزة لمجمع المستخدمين هذا. أضف مجمع المستخدمين وعميل التطبيق هذا إلى موفّري مجمع الهويات.',
  'identity-token-expired': 'انتهت صلاحية رمز ID المميز. اضغط «تحديث الآن»، ثم حاول مرة أخرى.',
  'identity-token-ended': 'تم إنهاء تسجيل الدخول هذا في مكان آخر. سجّل الخروج، ثم سجّل الدخول مرة أخرى.',
  'identity-refused': 'يرفض مجمع الهويات رمز ID المميز',
  'identity-pool-without-role': 'ليس لمجمع الهويات دور لمن سجّلوا الدخول. أرفق به دورًا.',
  'identity-pool-unknown': 'لا يوجد مجمع هويات بهذا المعرّف في منطقته. تحقق من identityPoolId في الإعدادات.',
};

/** After a try whose answer got lost: that one may have gone through. */
const lostTries: Words['refusals']['lostTries'] = {
  resetWithTheSame: `${maybe} الرمز يعمل مرة واحدة فقط. حاول تسجيل الدخول بكلمة مرورك الجديدة.`,
  resetWithAnother: `${maybe} الرمز يعمل مرة واحدة فقط. حاول تسجيل الدخول بكلمة المرور الجديدة التي كتبتها حينها.`,
  accountConfirmed: `${maybe} الرمز يعمل مرة واحدة فقط. حاول تسجيل الدخول.`,
  addressProved: `${maybe} الرمز يعمل مرة واحدة فقط. أعد تحميل هذه الصفحة لترى هل العنوان مؤكد.`,
  questionAnswered: `${maybe} سجّل الدخول مرة أخرى: بكلمة المرور الجديدة إن اخترت واحدة، وبرمز جديد إن طُلب منك رمز.`,
  passwordChangedToThis: `${maybe} قد تكون كلمة مرورك الجديدة سارية الآن: أدخلها في حقل كلمة المرور الحالية.`,
  passwordChangedToAnother: `${maybe} حينها تكون كلمة مرورك الحالية هي الجديدة التي كتبتها من قبل. أدخل تلك هنا.`,
  accountMade: `${maybe} حسابك موجود الآن: سجّل الدخول بكلمة المرور التي كتبتها أولًا.`,
};

const ways: Words['refusals']['ways'] = {
  login: 'تسجيل الدخول',
  'forgot-password': 'إعادة تعيين كلمة المرور',
  confirm: 'تأكيد الحساب',
  profile: 'الانتقال إلى الملف الشخصي',
};

const troubles: Words['refusals']['troubles'] = {
  Timeout: 'استغرقت خدمة تسجيل الدخول وقتًا طويلًا في الرد. انتظر لحظة، ثم حاول مرة أخرى.',
  Service: 'حدثت مشكلة في خدمة تسجيل الدخول. انتظر دقيقة، ثم حاول مرة أخرى.',
  unknown: 'حدثت مشكلة غير متوقعة. حاول مرة أخرى بعد بضع دقائق.',
};

export const refusals: Words['refusals'] = { troubles, reasons, lostTries, ways };
