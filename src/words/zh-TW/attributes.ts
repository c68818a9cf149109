/** What an account holds, in words: names of attributes as people read them. */
import type { Words } from '../words.ts';

export const attributes: Words['attributes'] = {
  names: {
    sub: '帳戶 ID',
    name: '姓名',
    given_name: '名字',
    middle_name: '中間名',
    family_name: '姓氏',
    nickname: '暱稱',
    preferred_username: '使用者名稱',
    email: '電子郵件地址',
    email_verified: '電子郵件地址已驗證',
    phone_number: '電話號碼',
    phone_number_verified: '電話號碼已驗證',
    address: '地址',
    birthdate: '出生日期',
    gender: '性別',
    locale: '語言',
    zoneinfo: '時區',
    picture: '圖片',
    profile: '個人資料頁面',
    website: '網站',
    updated_at: '上次變更',
    identities: '其他登入方式',
  },
  hints: { phone_number: '包含國碼，例如 +44 20 7946 0000' },
  yes: '是',
  no: '否',
  inSentence: (name) => name,
};
