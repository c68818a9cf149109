/** To the login page, which comes back to this one afterwards. */
import { siteRoot } from './site-root.ts';

/** Why the person is sent there; `words/` has the sentence. */
export type LoginReason =
  | 'signed-out'
  | 'signed-out-everywhere'
  | 'signed-out-here'
  | 'session-ended'
  | 'confirmed'
  | 'password-changed'
  | 'fresh-sign-in'
  | 'deleted';

export type LoginVisit = {
  reason?: LoginReason;
  /** Whether signing in leads back to this page. */
  comeBack?: boolean;
};

/** @returns a promise that never settles, so that nothing else happens on a page that is being left. */
export function goToLogin(visit: LoginVisit = {}): Promise<never> {
  location.replace(loginAddress(visit));
  return new Promise(() => {});
}

/** @param root The folder that login.html stands in; the page itself may stand deeper. */
export function loginAddress(
  { reason, comeBack }: LoginVisit,
  here: URL = new URL(location.href),
  root: URL = siteRoot,
): string {
  const login = new URL('login.html', root);
  if (comeBack) login.searchParams.set('return', here.pathname + here.search + here.hash);
  if (reason) login.searchParams.set('reason', reason);
  return login.href;
}
