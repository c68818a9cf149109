/** The three triggers that a custom sign-in needs. */
import { refuse } from '../errors.ts';
import type { Triggers } from '../triggers/triggers.ts';
import type { SignIn } from './sign-in.ts';

type CustomTriggers = {
  define: NonNullable<Triggers['defineAuthChallenge']>;
  create: NonNullable<Triggers['createAuthChallenge']>;
  verify: NonNullable<Triggers['verifyAuthChallengeResponse']>;
};

/** @throws {CognitoException} InvalidParameter for a pool that lacks one of them. */
export function customTriggers({ world, pool }: SignIn): CustomTriggers {
  const triggers = world.triggers[pool.id] ?? {};
  const { defineAuthChallenge, createAuthChallenge, verifyAuthChallengeResponse } = triggers;
  if (!defineAuthChallenge || !createAuthChallenge || !verifyAuthChallengeResponse) {
    refuse('InvalidParameter', 'Custom auth lambda trigger is not configured for the user pool.');
  }
  return { define: defineAuthChallenge, create: createAuthChallenge, verify: verifyAuthChallengeResponse };
}
