/** Picks up a sign-in where an answer finds it: from its session, or from the secret block of an SRP claim. */
import { refuse } from '../errors.ts';
import { findUser } from '../people/find.ts';
import { hidesPeople } from '../pools/hides-people.ts';
import { entry } from '../store/entries.ts';
import type { Client, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import { WRONG_PASSWORD } from './person.ts';
import { required } from './required.ts';
import { openSecretBlock, refuseSession, requireSession, type Session } from './sessions.ts';
import type { Parameters, SignIn, Step } from './sign-in.ts';
import { strangerNamed } from './stranger.ts';

export type Answered = {
  world: World;
  pool: Pool;
  client: Client;
  step: Step;
  answer: Parameters;
  session: string | undefined;
  clientMetadata: Record<string, string> | undefined;
};

/**
 * @returns the sign-in as it was when the question was asked, and the id under which its session is spent.
 * @throws {CognitoException} when there is no such sign-in, or it is another person's, client's or step's.
 */
export function resume(answered: Answered): { signIn: SignIn; sessionId: string } {
  const { world, pool, client, clientMetadata } = answered;
  const { session, refuseIt } = isClaim(answered.step) ? fromClaim(answered) : fromSession(answered);
  const user = personOf(world, pool, session);
  if (!user || session.clientId !== client.id || !isNamed(pool, user, session, answered.answer)) return refuseIt();
  if (!user.enabled) refuse('NotAuthorized', hidesPeople(client) ? WRONG_PASSWORD : 'User is disabled.');
  const signIn = { world, pool, client, user, progress: session.progress, clientMetadata };
  return { signIn, sessionId: session.id };
}

type Found = { session: Session; refuseIt: () => never };

function fromSession({ world, pool, step, session }: Answered): Found {
  return { session: requireSession(world, pool, step, session), refuseIt: () => refuseSession('') };
}

function fromClaim({ world, pool, step, answer }: Answered): Found {
  const refuseIt = () => refuse('NotAuthorized', WRONG_PASSWORD);
  const block = openSecretBlock(world, pool, step, required(answer, 'PASSWORD_CLAIM_SECRET_BLOCK'));
  return { session: block ?? refuseIt(), refuseIt };
}

function isClaim(step: Step): boolean {
  return step === 'PASSWORD_VERIFIER' || step === 'DEVICE_PASSWORD_VERIFIER';
}

/** The person of a session; nobody once they were deleted, or somebody else has their user name. */
export function personOf(world: World, pool: Pool, { username, sub, progress }: Session): User | undefined {
  if (progress.stranger !== undefined) return strangerNamed(world, pool, progress.stranger);
  const user = entry(pool.users, username);
  return user?.attributes.sub === sub ? user : undefined;
}

/** An answer says again whose it is: by user name or by whatever the person signs in with. */
function isNamed(pool: Pool, user: User, { progress }: Session, answer: Parameters): boolean {
  const name = required(answer, 'USERNAME');
  if (progress.stranger !== undefined) return name === user.username || name === progress.stranger;
  return findUser(pool, name) === user;
}
