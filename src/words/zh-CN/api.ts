/** What a protected API answered. */
import type { Words } from '../words.ts';

export const api: Words['api'] = {
  asking: '正在请求您的 API…',
  answered: (message) => `您的 API 响应：${message}`,
  answeredSomething: '您的 API 已响应，但响应不是带有 message 的 JSON。',
  late: '您的 API 已有半分钟没有响应。请检查它是否卡住，然后再次请求。',
  unreachable:
    '无法从此页面访问您的 API。请确认它正在运行、配置中的 apiUrl 是它的地址，' + '并且它允许此网站调用（CORS）。',
  failed: '您的 API 出现了问题。',
  refusals: {
    401: '您的 API 不接受此令牌，新的令牌也不接受。',
    403: '您的 API 知道您是谁，但不允许此操作。',
    404: '您的 API 在此网址没有任何内容。',
    429: '您的 API 目前请求过多。',
  },
  status: (status) => `您的 API 返回了状态 ${status}。`,
  withItsWords: (sentence, said) => `${sentence}它的消息：${said}`,
};
