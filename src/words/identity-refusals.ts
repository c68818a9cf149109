/** What an identity pool's refusals mean, for the developer who looks at the tokens page. */
import type { Meanings } from './meaning.ts';

const identity = 'GetId GetCredentialsForIdentity';

export const identityRefusals: Meanings = {
  NotAuthorized: [
    {
      of: identity,
      says: /supported provider|Logins don't match/,
      words:
        'The identity pool does not accept tokens of this user pool. Add the user pool and this app client to the ' +
        'identity pool’s providers.',
    },
    { of: identity, says: /expired/, words: 'The ID token has expired. Press “Refresh now”, then try again.' },
    { of: identity, says: /inactive/, words: 'This sign-in was ended elsewhere. Sign out, and sign in again.' },
    { of: identity, words: 'The identity pool refuses the ID token' },
  ],
  InvalidIdentityPoolConfiguration: {
    of: identity,
    words: 'The identity pool has no role for people who are signed in. Attach one.',
  },
  ResourceNotFound: {
    of: identity,
    words: 'There is no identity pool of this id in its region. Check identityPoolId in the configuration.',
  },
};
