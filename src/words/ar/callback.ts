/** What is said to whoever comes back from managed login, or from an identity provider, and is not signed in. */
import { isolated } from '../isolated.ts';
import { list } from '../language.ts';
import type { Words } from '../words.ts';

export const callback: Words['callback'] = {
  pages: 'صفحة تسجيل الدخول',
  refused: (provider) =>
    `لم يتم تسجيل دخولك: أُلغي الأمر أو رُفض كما أفاد ${isolated(provider)}. حاول مرة أخرى، أو اختر طريقة أخرى.`,
  trouble: (provider) =>
    `لم يتم تسجيل دخولك: هناك مشكلة لدى ${isolated(provider)}. انتظر دقيقة وحاول مرة أخرى، أو اختر طريقة أخرى.`,
  lacking: (provider, attributes) =>
    `لم يتم تسجيل دخولك: لم يصل من ${isolated(provider)} ما يحتاج إليه هذا الموقع (${list(attributes)}). اسمح بذلك هناك، أو اختر طريقة أخرى.`,
  notAllowed:
    'لم يتم تسجيل دخولك: هذا الموقع وخدمة تسجيل الدخول لا يتوافقان. لا يستطيع إصلاح ذلك إلا القائمون على الموقع.',
  tooOld: 'لم يتم تسجيل دخولك: استغرق الأمر أكثر من عشر دقائق. حاول مرة أخرى.',
  used: 'انتهى تسجيل الدخول هذا من قبل، أو بدأ في علامة تبويب أخرى. إذا لم يتم تسجيل دخولك هناك فابدأ من جديد.',
  unfit: 'لم يتم تسجيل دخولك: ما وصل لا يخص ما بدأته هنا. حاول مرة أخرى.',
  failed: 'لم يتم تسجيل دخولك: حدثت مشكلة أثناء ذلك. حاول مرة أخرى، أو اختر طريقة أخرى.',
};
