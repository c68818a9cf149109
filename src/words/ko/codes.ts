/** Codes that are on their way, and why a person comes to a page that asks for one. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const codes: Words['codes'] = {
  sent: (place) =>
    place === undefined
      ? '새 코드를 보냈습니다. 가장 최근 코드만 사용할 수 있습니다.'
      : `새 코드를 보냈습니다(받는 곳: ${isolated(place)}). 가장 최근 코드만 사용할 수 있습니다.`,
  mayBeSent: (email) =>
    `${isolated(email)} 계정이 있으면 새 코드가 곧 도착합니다. 가장 최근 코드만 사용할 수 있습니다.`,
  arrivals: {
    unconfirmed: '계정이 아직 확인되지 않았습니다. 보내 드린 메시지의 코드를 입력하세요.',
    'code-sent': '계정이 아직 확인되지 않았습니다. 새 코드를 보냈습니다.',
    'reset-required': '새 비밀번호가 필요합니다. 보내 드린 코드를 입력하거나 새 코드를 요청하세요.',
  },
};
