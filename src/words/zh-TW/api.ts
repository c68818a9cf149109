/** What a protected API answered. */
import type { Words } from '../words.ts';

export const api: Words['api'] = {
  asking: '正在呼叫您的 API…',
  answered: (message) => `您的 API 回應：${message}`,
  answeredSomething: '您的 API 已回應，但回應不是帶有 message 的 JSON。',
  late: '您的 API 已有半分鐘沒有回應。請檢查它是否停止回應，然後再次呼叫。',
  unreachable:
    '無法從此頁面連線至您的 API。請確認它正在執行、組態中的 apiUrl 是它的網址，' + '並且它允許此網站呼叫（CORS）。',
  failed: '您的 API 發生問題。',
  refusals: {
    401: '您的 API 不接受此權杖，新的權杖也不接受。',
    403: '您的 API 知道您是誰，但不允許此操作。',
    404: '您的 API 在此網址沒有任何內容。',
    429: '您的 API 目前收到過多要求。',
  },
  status: (status) => `您的 API 傳回狀態 ${status}。`,
  withItsWords: (sentence, said) => `${sentence}它的訊息：${said}`,
};
