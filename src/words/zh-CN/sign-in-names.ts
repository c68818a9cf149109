/** What some refusals say where people sign in with something else than an e-mail address. */
import type { Words } from '../words.ts';

const space = '您输入的密码以空格开头或结尾，如果空格不是密码的一部分，请将其删除。';
const wrongNumber = '电话号码或密码不正确';
const wrongName = '用户名或密码不正确';
const startsOver = '您的回答未通过，因此登录需要重新开始。';

export const signInNames: Words['signInNames'] = {
  tel: {
    'wrong-password': wrongNumber,
    'user-unknown': wrongNumber,
    'blank-ends': `${wrongNumber}。${space}`,
    'nobody-to-confirm': '此电话号码没有等待验证的账户',
    'answers-refused': `${startsOver}请先检查电话号码。`,
    'account-exists': '此电话号码已有账户',
    'name-unfit': '登录服务无法使用此电话号码。请检查。',
  },
  text: {
    'wrong-password': wrongName,
    'user-unknown': wrongName,
    'blank-ends': `${wrongName}。${space}`,
    'nobody-to-confirm': '此用户名没有等待验证的账户',
    'answers-refused': `${startsOver}请先检查用户名。`,
    'account-exists': '此用户名已有账户',
    'name-unfit': '登录服务无法使用此用户名。请选择其他用户名。',
  },
};
