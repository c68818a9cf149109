/** To the login page, which comes back to this one afterwards. */

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
  /** Filled in on the page. */
  email?: string;
  /** Whether signing in leads back to this page. */
  comeBack?: boolean;
};

/** @returns a promise that never settles, so that nothing else happens on a page that is being left. */
export function goToLogin(visit: LoginVisit = {}): Promise<never> {
  location.replace(loginAddress(visit));
  return new Promise(() => {});
}

export function loginAddress({ reason, email, comeBack }: LoginVisit, here: URL = new URL(location.href)): string {
  const login = new URL('./login.html', here);
  if (comeBack) login.searchParams.set('return', here.pathname + here.search + here.hash);
  if (reason) login.searchParams.set('reason', reason);
  if (email) login.searchParams.set('email', email);
  return login.href;
}
