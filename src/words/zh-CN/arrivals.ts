/** Why a person comes to login. */
import type { Words } from '../words.ts';

export const arrivals: Words['arrivals'] = {
  'signed-out': '您已退出登录。',
  'signed-out-everywhere': '您已在所有设备上退出登录。其他设备会在下次请求时生效，通常在一小时之内。',
  'signed-out-here': '您已在此设备上退出登录。其他设备未能退出登录，请登录后再试一次。',
  'session-ended': '会话已结束。请登录以继续。',
  'fresh-sign-in': '请再次登录以继续。这是为了保护您的账户安全。',
  confirmed: '账户已验证。现在可以登录了。',
  'confirmed-elsewhere': '账户已验证。请在此登录，或在您注册的地方继续。',
  'confirmed-before': '账户之前已验证。可以登录。',
  'password-changed': '密码已更改。请使用新密码登录。',
  deleted: '您的账户及其中的所有内容已删除。感谢您的使用。',
};
