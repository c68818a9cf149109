/** What is said to whoever comes back from managed login, or from an identity provider, and is not signed in. */
import { isolated } from '../isolated.ts';
import { list } from '../language.ts';
import type { Words } from '../words.ts';

export const callback: Words['callback'] = {
  pages: '登入頁面',
  refused: (provider) => `您尚未登入：登入已取消或被拒絕（${isolated(provider)}）。請重試，或以其他方式登入。`,
  trouble: (provider) =>
    `您尚未登入：對方服務發生問題（${isolated(provider)}）。請等待一分鐘後重試，或以其他方式登入。`,
  lacking: (provider, attributes) =>
    `您尚未登入：未取得此網站所需的資訊（${list(attributes)}）。請允許 ${isolated(provider)} 提供，或以其他方式登入。`,
  notAllowed: '您尚未登入：此網站與其登入服務的設定不相符。只有網站管理員才能修復。',
  tooOld: '您尚未登入：花費的時間超過十分鐘。請重試。',
  used: '此次登入之前已完成，或是在其他分頁中開始的。如果您在那裡尚未登入，請重新開始。',
  unfit: '您尚未登入：傳回的資訊不屬於您在此開始的登入。請重試。',
  failed: '您尚未登入：登入過程中發生問題。請重試，或以其他方式登入。',
};
