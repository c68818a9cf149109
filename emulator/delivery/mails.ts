/** The default words of messages in the languages of our pages; Cognito has none but English. */

/** With the placeholders that the pool's own messages have. */
export type MailWords = Record<'code' | 'link' | 'invitation', { subject: string; text: string }>;

/** By the language that `ClientMetadata.language` names, as in `<html lang>`. */
export const mails: Readonly<Record<string, MailWords>> = {
  ar: {
    code: { subject: 'رمز التحقق', text: 'رمز التحقق الخاص بك هو {####}' },
    link: {
      subject: 'تأكيد عنوان البريد الإلكتروني',
      text: 'افتح هذا الرابط لتأكيد عنوان بريدك الإلكتروني. {##تأكيد العنوان##}',
    },
    invitation: {
      subject: 'كلمة المرور المؤقتة',
      text: 'اسم المستخدم الخاص بك هو {username} وكلمة المرور المؤقتة هي {####}',
    },
  },
  de: {
    code: { subject: 'Ihr Code', text: 'Ihr Code ist {####}' },
    link: {
      subject: 'E-Mail-Adresse bestätigen',
      text: 'Öffnen Sie diesen Link, um Ihre E-Mail-Adresse zu bestätigen. {##Adresse bestätigen##}',
    },
    invitation: {
      subject: 'Ihr vorläufiges Passwort',
      text: 'Ihr Benutzername ist {username} und Ihr vorläufiges Passwort ist {####}',
    },
  },
  es: {
    code: { subject: 'Tu código', text: 'Tu código es {####}' },
    link: {
      subject: 'Confirma tu dirección de correo',
      text: 'Abre este enlace para confirmar tu dirección de correo. {##Confirmar la dirección##}',
    },
    invitation: {
      subject: 'Tu contraseña temporal',
      text: 'Tu nombre de usuario es {username} y tu contraseña temporal es {####}',
    },
  },
  fr: {
    code: { subject: 'Votre code', text: 'Votre code est {####}' },
    link: {
      subject: 'Confirmez votre adresse e-mail',
      text: 'Ouvrez ce lien pour confirmer votre adresse e-mail. {##Confirmer l’adresse##}',
    },
    invitation: {
      subject: 'Votre mot de passe provisoire',
      text: 'Votre nom d’utilisateur est {username} et votre mot de passe provisoire est {####}',
    },
  },
  id: {
    code: { subject: 'Kode Anda', text: 'Kode Anda adalah {####}' },
    link: {
      subject: 'Konfirmasi alamat email Anda',
      text: 'Buka tautan ini untuk mengonfirmasi alamat email Anda. {##Konfirmasi alamat##}',
    },
    invitation: {
      subject: 'Kata sandi sementara Anda',
      text: 'Nama pengguna Anda adalah {username} dan kata sandi sementara Anda adalah {####}',
    },
  },
  it: {
    code: { subject: 'Il tuo codice', text: 'Il tuo codice è {####}' },
    link: {
      subject: 'Conferma il tuo indirizzo email',
      text: 'Apri questo link per confermare il tuo indirizzo email. {##Conferma l’indirizzo##}',
    },
    invitation: {
      subject: 'La tua password temporanea',
      text: 'Il tuo nome utente è {username} e la tua password temporanea è {####}',
    },
  },
  ja: {
    code: { subject: 'コードのお知らせ', text: 'コードは{####}です。' },
    link: {
      subject: 'メールアドレスの確認',
      text: 'メールアドレスを確認するには、このリンクを開いてください。{##アドレスを確認##}',
    },
    invitation: {
      subject: '仮パスワードのお知らせ',
      text: 'ユーザー名は{username}、仮パスワードは{####}です。',
    },
  },
  ko: {
    code: { subject: '코드 안내', text: '코드는 {####}입니다.' },
    link: {
      subject: '이메일 주소 확인',
      text: '이메일 주소를 확인하려면 이 링크를 여세요. {##주소 확인##}',
    },
    invitation: {
      subject: '임시 비밀번호 안내',
      text: '사용자 이름은 {username}이고 임시 비밀번호는 {####}입니다.',
    },
  },
  'pt-BR': {
    code: { subject: 'Seu código', text: 'Seu código é {####}' },
    link: {
      subject: 'Confirme seu endereço de e-mail',
      text: 'Abra este link para confirmar seu endereço de e-mail. {##Confirmar o endereço##}',
    },
    invitation: {
      subject: 'Sua senha temporária',
      text: 'Seu nome de usuário é {username} e sua senha temporária é {####}',
    },
  },
  'zh-CN': {
    code: { subject: '您的验证码', text: '您的验证码是 {####}' },
    link: {
      subject: '验证您的电子邮件地址',
      text: '请打开此链接，验证您的电子邮件地址。{##验证地址##}',
    },
    invitation: {
      subject: '您的临时密码',
      text: '您的用户名是 {username}，临时密码是 {####}',
    },
  },
  'zh-TW': {
    code: { subject: '您的驗證碼', text: '您的驗證碼是 {####}' },
    link: {
      subject: '驗證您的電子郵件地址',
      text: '請開啟此連結，驗證您的電子郵件地址。{##驗證地址##}',
    },
    invitation: {
      subject: '您的臨時密碼',
      text: '您的使用者名稱是 {username}，臨時密碼是 {####}',
    },
  },
};
