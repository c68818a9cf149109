/** Puts session/ within reach of a test, in a page of the built site: what a deployer's own page would import. */
import { checkLogin } from '../../src/gate/check-login.ts';
import { callSignedIn } from '../../src/session/call-signed-in.ts';
import { fetchWithToken } from '../../src/session/fetch.ts';
import { refresh } from '../../src/session/refresh.ts';
import { signOut } from '../../src/session/sign-out.ts';
import { readTokens } from '../../src/session/tokens.ts';

export type Lab = {
  callSignedIn: typeof callSignedIn;
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

window.lab = { callSignedIn, fetchWithToken, refresh, signOut, readTokens };
await checkLogin();
