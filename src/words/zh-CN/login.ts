/** What the login page says between its questions, beside a QR code, and where a passkey has signed nobody in. */
import type { Words } from '../words.ts';

export const login: Words['login'] = {
  qrCode: '身份验证器应用的二维码',
  anyQuestion: '请回答此网站的问题。',
  anotherQuestion: '还有一个问题。',
  wrongAnswer: '回答不正确。请重试。',
  passkeyDeclined: '您尚未登录。请再次使用通行密钥，或选择其他方式。',
  passkeyUnfit: '在此网址无法使用通行密钥。请选择其他方式。',
  passkeyAgain: '用时过长。请在设备上再次确认。',
  passkeyDeclinedHere: '您尚未登录。请再次使用通行密钥，或输入密码。',
  passkeyUnfitHere: '在此网址无法使用通行密钥。请输入密码。',
  noPasskey: '此处没有可用于登录的通行密钥。请输入密码。',
};
