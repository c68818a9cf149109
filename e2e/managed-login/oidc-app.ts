/** An application with oidc-client-ts, bundled for a browser. What it can do is at hand for tests. */
import { UserManager, WebStorageStateStore } from 'oidc-client-ts';

/** Where the pool is, who asks, and where the answer goes. */
type Place = { authority: string; client_id: string; redirect_uri: string };

function managerFor({ authority, client_id, redirect_uri }: Place): UserManager {
  return new UserManager({
    authority,
    client_id,
    redirect_uri,
    scope: 'openid email profile',
    revokeTokenTypes: ['refresh_token'],
    userStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}

const app = {
  signIn: (place: Place) => managerFor(place).signinRedirect(),
  /** On the page that the answer came to. */
  async finish(place: Place) {
    const { profile } = await managerFor(place).signinRedirectCallback();
    return { email: profile.email, name: profile.name };
  },
  async renew(place: Place) {
    const user = await managerFor(place).signinSilent();
    return { email: user?.profile.email, isExpired: user?.expired };
  },
  async revoke(place: Place) {
    await managerFor(place).revokeTokens();
    return (await managerFor(place).getUser())?.refresh_token ?? null;
  },
  async signOut(place: Place, logout_uri: string) {
    const [manager, { client_id }] = [managerFor(place), place];
    await manager.signoutRedirect({ extraQueryParams: { client_id, logout_uri } });
  },
};

Object.assign(globalThis, { app });
