/** What the pages say that change the password and delete the account. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const account: Words['account'] = {
  changed: 'تم تغيير كلمة مرورك.',
  changedAndOut: 'تم تغيير كلمة مرورك، وتسجيل خروجك من كل مكان آخر.',
  changedNotOut: 'تم تغيير كلمة مرورك، لكن جلساتك ما زالت قائمة في أماكن أخرى. سجّل الخروج من كل مكان لإنهائها.',
  otherName: (name) => `اكتب ${isolated(name)} لحذف هذا الحساب`,
};
