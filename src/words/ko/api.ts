/** What a protected API answered. */
import type { Words } from '../words.ts';

export const api: Words['api'] = {
  asking: 'API에 요청하는 중…',
  answered: (message) => `API의 응답: ${message}`,
  answeredSomething: 'API가 응답했지만 message가 있는 JSON이 아닙니다.',
  late: 'API가 30초 동안 응답하지 않았습니다. 멈추지 않았는지 확인한 다음 다시 요청하세요.',
  unreachable:
    '이 페이지에서 API에 연결할 수 없습니다. API가 실행 중인지, 구성의 apiUrl이 API의 주소인지, ' +
    '이 사이트의 호출을 허용하는지(CORS) 확인하세요.',
  failed: 'API에 문제가 발생했습니다.',
  refusals: {
    401: 'API가 토큰을 받아들이지 않습니다. 새 토큰도 마찬가지입니다.',
    403: 'API가 사용자를 알고 있지만 이 작업을 허용하지 않습니다.',
    404: 'API의 이 주소에는 아무것도 없습니다.',
    429: 'API에 요청이 너무 많습니다.',
  },
  status: (status) => `API가 상태 ${status}(으)로 응답했습니다.`,
  withItsWords: (sentence, said) => `${sentence} API의 메시지: ${said}`,
};
