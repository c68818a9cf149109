/** `gatehouse/client` for a page that is built along with ours: its `<main hidden>` and navigation are shown as those of ours are. */
import { checkLogin as checkHostPage } from './client.ts';
import { checkLogin as checkPage } from './gate/check-login.ts';
import type * as Gatehouse from './gatehouse.d.ts';

export * from './client.ts';

export const checkLogin: typeof Gatehouse.checkLogin = async (options) => {
  await checkPage();
  return checkHostPage(options);
};
