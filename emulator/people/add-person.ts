/** Puts somebody into a pool in whatever state a test or a demonstration needs, past every check. */

import { signUpChannel } from '../delivery/channels.ts';
import { relyingPartyOf } from '../pools/first-factors.ts';
import type { Pool } from '../store/state.ts';
import type { Factor, Passkey, PublicKey, User } from '../store/user.ts';
import type { World } from '../world.ts';
import { withPlainFlags } from './attributes.ts';
import { issueCode } from './codes.ts';
import { newUser } from './new-user.ts';
import { setTemporaryPassword } from './set-password.ts';

/** What an authenticator that has it already would have registered; the private key stays with it, and its user handle is the `sub`. */
export type GivenPasskey = {
  /** CredentialId, base64url. */
  id: string;
  /** A JWK. */
  key: PublicKey;
  /** The pool's own unless another is given. */
  rpId?: string;
};

export type Person = {
  /** Only for pools that have user names of their own. */
  username?: string;
  email?: string;
  /** E.164: `+15550100`. */
  phone?: string;
  password?: string;
  /** CONFIRMED unless given. Addresses count as verified, but not for somebody who is UNCONFIRMED. */
  status?: User['status'];
  isDisabled?: boolean;
  /** Win over everything said above: `{ email_verified: 'false' }`. */
  attributes?: Record<string, string>;
  /** Base32. Turns TOTP on. */
  totpSecret?: string;
  /** Which kinds of MFA are on, TOTP apart. */
  factors?: Factor[];
  preferredFactor?: Factor;
  groups?: string[];
  /** Made up if it is not given; the user name in pools that sign in by e-mail or telephone. */
  sub?: string;
  /** For authenticators whose private keys a test has: see `GivenPasskey`. */
  passkeys?: GivenPasskey[];
  /** Every code that is sent to them. Somebody UNCONFIRMED has been sent it already. */
  code?: string;
};

export function addPerson(world: World, pool: Pool, person: Person): User {
  const status = person.status ?? 'CONFIRMED';
  const user = newUser(world, pool, {
    ...(person.username !== undefined && { username: person.username }),
    ...(person.password !== undefined && { password: person.password }),
    status,
    attributes: {
      ...(person.sub !== undefined && { sub: person.sub }),
      ...addresses(person, status !== 'UNCONFIRMED'),
      ...withPlainFlags(person.attributes ?? {}),
    },
  });
  if (status === 'FORCE_CHANGE_PASSWORD' && person.password) setTemporaryPassword(world, pool, user, person.password);
  user.enabled = !person.isDisabled;
  user.groups = [...(person.groups ?? [])];
  user.mfa = mfaOf(person);
  if (person.passkeys) user.passkeys = person.passkeys.map((each) => wholePasskey(world, pool, each));
  if (person.code !== undefined) fixCode(world, pool, user, person.code);
  return user;
}

function wholePasskey(world: World, pool: Pool, { id, key, rpId = relyingPartyOf(pool) ?? '' }: GivenPasskey): Passkey {
  const aaguid = '00000000-0000-0000-0000-000000000000';
  const createdAt = world.clock.now();
  return { id, key, rpId, counter: 0, aaguid, transports: ['internal'], attachment: 'platform', createdAt };
}

function fixCode(world: World, pool: Pool, user: User, code: string): void {
  user.fixedCode = code;
  const attribute = user.status === 'UNCONFIRMED' && signUpChannel(pool, user.attributes);
  if (attribute) issueCode(world, user, 'sign-up', attribute);
}

function addresses({ email, phone }: Person, isVerified: boolean): Record<string, string> {
  return {
    ...(email !== undefined && { email, email_verified: String(isVerified) }),
    ...(phone !== undefined && { phone_number: phone, phone_number_verified: String(isVerified) }),
  };
}

function mfaOf({ totpSecret, factors = [], preferredFactor }: Person): User['mfa'] {
  const withTotp: Factor[] = totpSecret === undefined ? factors : [...factors, 'SOFTWARE_TOKEN_MFA'];
  return {
    enabled: [...new Set(withTotp)],
    ...(preferredFactor !== undefined && { preferred: preferredFactor }),
    ...(totpSecret !== undefined && { totp: { secret: totpSecret, usedSteps: [] } }),
  };
}
