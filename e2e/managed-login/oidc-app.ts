/** An application with oidc-client-ts, bundled for a browser. What it can do is at hand for tests. */
import { UserManager, type UserManagerSettings, WebStorageStateStore } from 'oidc-client-ts';

const managerFor = (settings: UserManagerSettings) =>
  new UserManager({ ...settings, userStore: new WebStorageStateStore({ store: sessionStorage }) });

const app = {
  signIn: (settings: UserManagerSettings) => managerFor(settings).signinRedirect(),
  /** On the page that the answer came to. */
  async finish(settings: UserManagerSettings) {
    const { profile, scopes, state } = await managerFor(settings).signinRedirectCallback();
    return { email: profile.email, name: profile.name, scopes, state };
  },
  async renew(settings: UserManagerSettings) {
    const user = await managerFor(settings).signinSilent();
    return { email: user?.profile.email, isExpired: user?.expired };
  },
  async revoke(settings: UserManagerSettings) {
    await managerFor(settings).revokeTokens(['refresh_token']);
    return (await managerFor(settings).getUser())?.refresh_token ?? null;
  },
  signOut: (settings: UserManagerSettings, extraQueryParams: Record<string, string>) =>
    managerFor(settings).signoutRedirect({ extraQueryParams }),
};

Object.assign(globalThis, { app });
