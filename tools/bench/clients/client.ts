/** What the table of sign-ins asks of each client: everything that may be done ahead of the press, and the sign-in. */
export type Client = {
  /** While the person types. */
  prepare?(): void | Promise<void>;
  /** From the press to tokens that are kept. */
  signIn(username: string, password: string): Promise<unknown>;
};

/** The pool, as `/config.js` names it to every page. */
export { config } from '#config';
