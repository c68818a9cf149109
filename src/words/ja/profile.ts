/** What the profile page says of changes, and of an address that a code is to prove. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const profile: Words['profile'] = {
  saved: '変更を保存しました。',
  nothingChanged: '変更がないため、保存するものはありません。',
  typedBefore: '入力した内容は残っています。保存してください。',
  confirmed: (name) => `${name}を確認しました。`,
  proof: {
    heading: (name) => `${name}の確認`,
    oldInForce: (name, old) => `コードを入力するまで、${name}は${isolated(old)}のままです。`,
    noneInForce: (name) => `コードを入力するまで、このアカウントに${name}は登録されません。`,
    newInForce: (name) => `${name}はすでに変更されています。コードで確認してください。`,
  },
};
