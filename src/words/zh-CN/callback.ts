/** What is said to whoever comes back from managed login, or from an identity provider, and is not signed in. */
import { isolated } from '../isolated.ts';
import { list } from '../language.ts';
import type { Words } from '../words.ts';

export const callback: Words['callback'] = {
  pages: '登录页面',
  refused: (provider) => `您尚未登录：登录已取消或被拒绝（${isolated(provider)}）。请重试，或以其他方式登录。`,
  trouble: (provider) =>
    `您尚未登录：对方服务出现了问题（${isolated(provider)}）。请等待一分钟后重试，或以其他方式登录。`,
  lacking: (provider, attributes) =>
    `您尚未登录：未获得此网站所需的信息（${list(attributes)}）。请允许 ${isolated(provider)} 提供，或以其他方式登录。`,
  notAllowed: '您尚未登录：此网站与其登录服务的设置不匹配。只有网站管理员才能修复。',
  tooOld: '您尚未登录：用时超过了十分钟。请重试。',
  used: '此次登录之前已完成，或是在其他标签页中开始的。如果您在那里尚未登录，请重新开始。',
  unfit: '您尚未登录：返回的信息不属于您在此开始的登录。请重试。',
  failed: '您尚未登录：登录过程中出现了问题。请重试，或以其他方式登录。',
};
