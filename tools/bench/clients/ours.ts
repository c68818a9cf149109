/** What login.html does: it looks whether the storage can be used, and computes A while the person types. */
import { prepareSignIn, signIn } from '../../../src/cognito/sign-in.ts';
import type { Client } from './client.ts';

export const client: Client = {
  async prepare() {
    sessionStorage.getItem('');
    prepareSignIn();
    while (!performance.getEntriesByName('gatehouse:srp-prepared').length) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },
  signIn: (email, password) => signIn({ email, password }, sessionStorage),
};
