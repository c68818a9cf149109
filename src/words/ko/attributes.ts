/** What an account holds, in words: names of attributes as people read them. */
import type { Words } from '../words.ts';

export const attributes: Words['attributes'] = {
  names: {
    sub: '계정 ID',
    name: '성명',
    given_name: '이름',
    middle_name: '중간 이름',
    family_name: '성',
    nickname: '별명',
    preferred_username: '사용자 이름',
    email: '이메일 주소',
    email_verified: '이메일 주소 확인됨',
    phone_number: '전화번호',
    phone_number_verified: '전화번호 확인됨',
    address: '주소',
    birthdate: '생년월일',
    gender: '성별',
    locale: '언어',
    zoneinfo: '시간대',
    picture: '사진',
    profile: '프로필 페이지',
    website: '웹사이트',
    updated_at: '마지막 변경',
    identities: '다른 로그인 방법',
  },
  hints: { phone_number: '국가 번호를 포함해 입력(예: +44 20 7946 0000)' },
  yes: '예',
  no: '아니요',
  inSentence: (name) => name,
};
