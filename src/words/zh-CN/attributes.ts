/** What an account holds, in words: names of attributes as people read them. */
import type { Words } from '../words.ts';

export const attributes: Words['attributes'] = {
  names: {
    sub: '账户 ID',
    name: '姓名',
    given_name: '名字',
    middle_name: '中间名',
    family_name: '姓氏',
    nickname: '昵称',
    preferred_username: '用户名',
    email: '电子邮件地址',
    email_verified: '电子邮件地址已验证',
    phone_number: '电话号码',
    phone_number_verified: '电话号码已验证',
    address: '地址',
    birthdate: '出生日期',
    gender: '性别',
    locale: '语言',
    zoneinfo: '时区',
    picture: '图片',
    profile: '个人资料页面',
    website: '网站',
    updated_at: '上次更改',
    identities: '其他登录方式',
  },
  hints: { phone_number: '包含国家/地区代码，例如 +44 20 7946 0000' },
  yes: '是',
  no: '否',
  inSentence: (name) => name,
};
