/** What a page says of the host's protected files. */
import type { Words } from '../words.ts';

export const files: Words['files'] = {
  closed:
    '이 페이지를 열 수 없습니다. 다른 사람을 위한 페이지이거나 브라우저가 이 사이트의 쿠키를 저장하지 않는 것일 수 있습니다.',
};
