/**
 * What a site imports that has Gatehouse beside its own pages: built to `gatehouse.js`, whose types are `gatehouse.d.ts`. To
 * import it does nothing; nothing is stored, heard or asked before one of these is called.
 */
import { enter, goToLogin as leaveForLogin, leaving, listen, ownTokensNow, personOf } from './gate/host-page.ts';
import type * as Gatehouse from './gatehouse.d.ts';
import { signOut as signOutHere } from './session/sign-out.ts';

export const checkLogin: typeof Gatehouse.checkLogin = enter;

export const currentPerson: typeof Gatehouse.currentPerson = () => {
  const tokens = ownTokensNow();
  return tokens && personOf(tokens);
};

export const fetchWithToken: typeof Gatehouse.fetchWithToken = async (input, init) => {
  const { fetchWithToken } = await asPerson();
  return fetchWithToken(input, init);
};

export const accessToken: typeof Gatehouse.accessToken = async () => {
  const { goodTokens } = await asPerson();
  return (await goodTokens()).accessToken;
};

export const idToken: typeof Gatehouse.idToken = async () => {
  const { goodTokens } = await asPerson();
  return (await goodTokens()).idToken;
};

/** Whatever sends a token acts for the page's person, who is known from then on. */
function asPerson() {
  ownTokensNow();
  return import('./session/fetch.ts');
}

export const onSessionEnd: typeof Gatehouse.onSessionEnd = listen;

export const signOut: typeof Gatehouse.signOut = () => leaving(() => signOutHere());

export const signOutEverywhere: typeof Gatehouse.signOutEverywhere = () =>
  leaving(async () => {
    try {
      const { signOutEverywhere } = await import('./session/sign-out-everywhere.ts');
      return await signOutEverywhere();
    } catch {
      // Where that can't be loaded, the person is signed out here at least.
      await signOutHere();
      return 'signed-out-here';
    }
  });

export const goToLogin: typeof Gatehouse.goToLogin = leaveForLogin;
