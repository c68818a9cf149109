/** What a page asks before a sign-in ends by itself. */
import type { Words } from '../words.ts';

export const timeOut: Words['timeOut'] = {
  idle: {
    heading: 'هل ما زلت هنا؟',
    text: (time) => `لم يحدث شيء هنا منذ مدة. لحماية حسابك سيتم تسجيل خروجك في الساعة ${time}.`,
    stay: 'متابعة الجلسة',
    leave: 'تسجيل الخروج الآن',
  },
  session: {
    heading: 'ستنتهي جلستك قريبًا',
    text: (time) => `جلستك قائمة منذ وقت طويل. سيتم تسجيل خروجك في الساعة ${time}: احفظ ما بدأته قبل ذلك.`,
    stay: 'المتابعة حتى ذلك الوقت',
    leave: 'تسجيل الدخول من جديد الآن',
  },
};
