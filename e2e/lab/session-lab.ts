/** Puts session/ within reach of a test, in a page of the built site: what a deployer's own page would import. */
import { checkLogin } from '../../src/gate/check-login.ts';
import { fetchWithToken } from '../../src/session/fetch.ts';
import { refresh } from '../../src/session/refresh.ts';
import { signOut } from '../../src/session/sign-out.ts';
import { readTokens } from '../../src/session/tokens.ts';

export type Lab = {
  fetchWithToken: typeof fetchWithToken;
  refresh: typeof refresh;
  signOut: typeof signOut;
  readTokens: typeof readTokens;
};

declare global {
  interface Window {
    lab: Lab;
  }
}

window.lab = { fetchWithToken, refresh, signOut, readTokens };
await checkLogin();
