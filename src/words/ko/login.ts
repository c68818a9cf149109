/** What the login page says between its questions, beside a QR code, and where a passkey has signed nobody in. */
import type { Words } from '../words.ts';

export const login: Words['login'] = {
  qrCode: '인증 앱용 QR 코드',
  anyQuestion: '이 사이트의 질문에 답하세요.',
  anotherQuestion: '질문이 하나 더 있습니다.',
  wrongAnswer: '답이 올바르지 않습니다. 다시 시도하세요.',
  passkeyDeclined: '아직 로그인되지 않았습니다. 다시 시도하거나 다른 방법을 선택하세요.',
  passkeyUnfit: '이 주소에서는 패스키를 사용할 수 없습니다. 다른 방법을 선택하세요.',
  passkeyAgain: '시간이 너무 오래 걸렸습니다. 기기에서 다시 확인하세요.',
  passkeyDeclinedHere: '아직 로그인되지 않았습니다. 다시 시도하거나 비밀번호를 입력하세요.',
  passkeyUnfitHere: '이 주소에서는 패스키를 사용할 수 없습니다. 비밀번호를 입력하세요.',
  noPasskey: '사용할 수 있는 패스키가 없습니다. 비밀번호를 입력하세요.',
};
