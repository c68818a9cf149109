/** WEB_AUTHN: a passkey. Its challenge is good for one answer, right or wrong. */
import { randomBytes } from 'node:crypto';
import { refuse } from '../errors.ts';
import { passkeysOf } from '../people/passkeys.ts';
import { relyingPartyOf, userVerificationOf } from '../pools/first-factors.ts';
import type { Pool } from '../store/state.ts';
import type { Passkey, User } from '../store/user.ts';
import { type Assertion, judgeAssertion } from '../webauthn/assertion.ts';
import { textOf } from '../webauthn/base64url.ts';
import { requireReady, WRONG_PASSWORD } from './person.ts';
import { required } from './required.ts';
import { isSpent, refuseSession, spend } from './sessions.ts';
import { type Challenge, prove } from './sign-in.ts';

const TIMEOUT = 180_000;

/** Unlike Cognito, perhaps: the text for a passkey that proves nothing is a guess, and it counts towards no lock. */
export const webAuthn: Challenge = {
  ask({ pool, user, progress }) {
    const challenge = textOf(randomBytes(32));
    const options = {
      challenge,
      timeout: TIMEOUT,
      rpId: relyingPartyOf(pool),
      allowCredentials: passkeysOf(pool, user).map(({ id, transports }) => ({ type: 'public-key', id, transports })),
      userVerification: userVerificationOf(pool),
    };
    const parameters = { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) };
    return { parameters, progress: { ...progress, passkeyChallenge: challenge } };
  },

  check({ world, pool, client, user, progress: { passkeyChallenge = '', ...progress } }, answer) {
    const credential = required(answer, 'CREDENTIAL');
    if (isSpent(pool, passkeyChallenge)) refuseSession(', session can only be used once');
    spend(world, pool, passkeyChallenge);
    const assertion = judge(pool, user, { credential, challenge: passkeyChallenge });
    if (!assertion) refuse('NotAuthorized', WRONG_PASSWORD);
    requireReady(client, user);
    user.passkeys = (user.passkeys ?? []).map((each) => counted(each, assertion));
    const proved = prove(progress, 'passkey', assertion.attachment === 'cross-platform' ? 'hwk' : 'swk');
    return { ...proved, ...(assertion.isUserVerified && { hasVerifiedUser: true }) };
  },
};

function judge(pool: Pool, user: User, { credential, challenge }: { credential: string; challenge: string }) {
  return judgeAssertion(credential, {
    challenge,
    relyingPartyId: relyingPartyOf(pool) ?? '',
    mustVerifyUser: userVerificationOf(pool) === 'required',
    passkeys: passkeysOf(pool, user),
    sub: user.attributes.sub ?? '',
  });
}

/** Unlike Cognito, perhaps: a counter that has not grown is kept, and refused to nobody. */
function counted(passkey: Passkey, { id, counter }: Assertion): Passkey {
  return passkey.id === id ? { ...passkey, counter } : passkey;
}
