/** What an account holds, in words: names of attributes as people read them. */
import type { Words } from '../words.ts';

export const attributes: Words['attributes'] = {
  names: {
    sub: 'アカウントID',
    name: '氏名',
    given_name: '名',
    middle_name: 'ミドルネーム',
    family_name: '姓',
    nickname: 'ニックネーム',
    preferred_username: 'ユーザー名',
    email: 'メールアドレス',
    email_verified: 'メールアドレス確認済み',
    phone_number: '電話番号',
    phone_number_verified: '電話番号確認済み',
    address: '住所',
    birthdate: '生年月日',
    gender: '性別',
    locale: '言語',
    zoneinfo: 'タイムゾーン',
    picture: '画像',
    profile: 'プロフィールページ',
    website: 'ウェブサイト',
    updated_at: '最終更新',
    identities: 'ほかのサインイン方法',
  },
  hints: { phone_number: '国番号を付けて入力（例: +44 20 7946 0000）' },
  yes: 'はい',
  no: 'いいえ',
  inSentence: (name) => name,
};
