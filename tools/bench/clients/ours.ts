/** What login.html does: A is computed while the person types. */
import { prepareSignIn, signIn } from '../../../src/cognito/sign-in.ts';
import type { Client } from './client.ts';

export const client: Client = {
  async prepare() {
    prepareSignIn();
    while (!performance.getEntriesByName('gatehouse:srp-prepared').length) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },
  signIn: (email, password) => signIn({ email, password }, sessionStorage),
};
