/** What the page about second steps says: which are on, what is asked for, and what has changed. */
import type { Words } from '../words.ts';

export const mfa: Words['mfa'] = {
  turnedOn: {
    app: '身份验证器应用已开启。',
    sms: '短信验证码已开启。',
    email: '邮件验证码已开启。',
  },
  turnedOff: {
    app: '身份验证器应用已关闭。',
    sms: '短信验证码已关闭。',
    email: '邮件验证码已关闭。',
  },
  preferred: {
    app: '从现在起，我们会要求输入身份验证器应用的验证码。',
    sms: '从现在起，我们会要求输入短信验证码。',
    email: '从现在起，我们会要求输入邮件验证码。',
  },
  notPreferred: '从现在起，您可以在每次登录时选择。',
  overview: {
    off: '此网站没有两步验证，仅凭密码即可登录。',
    optional: '两步验证已关闭，仅凭密码即可登录。',
    required: '此网站要求所有人在登录时进行两步验证。请在此开启一种。',
    choice: '两步验证已开启。输入密码后，您可以选择获取验证码的方式。',
    app: '两步验证已开启。输入密码后，我们会要求输入身份验证器应用的验证码。',
    sms: '两步验证已开启。输入密码后，我们会要求输入短信验证码。',
    email: '两步验证已开启。输入密码后，我们会要求输入邮件验证码。',
  },
  states: {
    off: '已关闭',
    on: '已开启',
    preferred: '已开启，始终使用',
    another: '已开启，但因优先使用其他方式而不使用',
  },
  appName: '身份验证器应用',
};
