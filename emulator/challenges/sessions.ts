/**
 * Sessions: what a sign-in has come to, sealed and handed to the client. One is good for one pool, client, person and
 * step, until it expires, and for one right answer.
 */
import { randomUUID } from 'node:crypto';
import { refuse } from '../errors.ts';
import { lifetimes } from '../pools/lifetimes.ts';
import { entry, setEntry } from '../store/entries.ts';
import { sweepRows } from '../store/rows.ts';
import type { Pool } from '../store/state.ts';
import { type SealPurpose, seal, unseal } from '../tokens/seal.ts';
import type { World } from '../world.ts';
import { isFirst } from './offered.ts';
import { type Progress, prove, type SignIn, type Step } from './sign-in.ts';

/** Beside the challenges: ConfirmSignUp has one for whoever goes on to sign in, SignUp one that is good for nothing yet, and the end of a sign-in at managed login one that never leaves the pool. */
export type SessionStep = Step | 'SIGNED_UP' | 'UNCONFIRMED' | 'SIGNED_IN';

export type Session = {
  id: string;
  clientId: string;
  username: string;
  /** So that nobody goes on as a later person with the same user name. */
  sub: string;
  step: SessionStep;
  expiresAt: number;
  progress: Progress;
};

/** Cognito's SECRET_BLOCK has between 1.3 and 1.7 thousand characters. */
const BLOCK_BYTES = 1100;

/** AuthSessionValidity is 15 minutes at most. */
const LONGEST_LIFE = 15 * 60_000;

/** The `Session` of an answer. */
export function sealSession(signIn: SignIn, step: SessionStep): string {
  return sealAs('session', signIn, step).toString('base64url');
}

/** The same for SRP, whose clients sign its bytes and send it back as part of their claim. */
export function sealSecretBlock(signIn: SignIn, step: Step): string {
  return sealAs('secret-block', signIn, step).toString('base64');
}

/**
 * A session that was sent back for this step.
 *
 * @throws {CognitoException} NotAuthorized with Cognito's text for what is wrong with it; InvalidParameter for none.
 */
export function requireSession(world: World, pool: Pool, step: SessionStep, text: string | undefined): Session {
  if (!text) refuse('InvalidParameter', 'Missing required parameter Session');
  const session = open(pool, 'session', text) ?? refuseSession('');
  if (session.expiresAt <= world.clock.now()) refuseSession(', session is expired');
  if (isDeviceAfterMfa(pool, step, session)) return { ...session, progress: prove(session.progress, 'mfa') };
  if (session.step !== step && !isChoiceOf(step, session)) refuseSession('');
  if (isSpent(pool, session.id)) refuseSession(', session can only be used once');
  return session;
}

/** The same for operations that are told no client. */
export function findSession(world: World, step: Step, text: string | undefined): { pool: Pool; session: Session } {
  const pools = Object.values(world.state.pools);
  const pool = pools.find((each) => open(each, 'session', text ?? ''));
  if (text && !pool) refuseSession('');
  return pool
    ? { pool, session: requireSession(world, pool, step, text) }
    : refuse('InvalidParameter', 'Missing required parameter Session');
}

/**
 * Unlike Cognito: a block is spent by a right answer, too.
 *
 * @returns undefined for anything but a block of this step that has neither expired nor been spent.
 */
export function openSecretBlock(world: World, pool: Pool, step: Step, text: string): Session | undefined {
  const session = open(pool, 'secret-block', text);
  if (session?.step !== step || session.expiresAt <= world.clock.now() || isSpent(pool, session.id)) return undefined;
  return session;
}

/** After a right answer; the session of the same sign-in that was answered is given, not the new one. */
export function spend(world: World, pool: Pool, id: string): void {
  const now = world.clock.now();
  sweepRows(pool.spentSessions, (forgetAt) => forgetAt <= now);
  setEntry(pool.spentSessions, id, world.clock.now() + LONGEST_LIFE);
}

const underWay = new Set<string>();

/** While a trigger judges an answer to a session, no other answer to it is taken. @throws {CognitoException} NotAuthorized. */
export async function answerOnce<T>(id: string, work: () => Promise<T>): Promise<T> {
  if (underWay.has(id)) refuseSession(', session can only be used once');
  underWay.add(id);
  try {
    return await work();
  } finally {
    underWay.delete(id);
  }
}

export function refuseSession(reason: '' | ', session is expired' | ', session can only be used once'): never {
  refuse('NotAuthorized', `Invalid session for the user${reason}.`);
}

/**
 * amazon-cognito-identity-js answers a device challenge that follows an MFA code with the session of the code. That one is
 * spent by then, which shows that the code was right; it is good for this until the sign-in has ended.
 */
function isDeviceAfterMfa(pool: Pool, step: SessionStep, session: Session): boolean {
  const isMfa = session.step === 'SMS_MFA' || session.step === 'SOFTWARE_TOKEN_MFA' || session.step === 'EMAIL_OTP';
  if (isFirst(session.progress)) return false;
  return step === 'DEVICE_SRP_AUTH' && isMfa && isSpent(pool, session.id) && !isSpent(pool, session.progress.signIn);
}

/** A password can be given at once where the choice is asked for. */
function isChoiceOf(step: SessionStep, session: Session): boolean {
  return session.step === 'SELECT_CHALLENGE' && (step === 'PASSWORD' || step === 'PASSWORD_SRP');
}

export function isSpent(pool: Pool, id: string): boolean {
  return entry(pool.spentSessions, id) !== undefined;
}

function sealAs(purpose: SealPurpose, { world, pool, client, user, progress }: SignIn, step: SessionStep): Buffer {
  const session: Session = {
    id: randomUUID(),
    clientId: client.id,
    username: user.username,
    sub: user.attributes.sub ?? '',
    step,
    expiresAt: world.clock.now() + lifetimes(client).session,
    progress,
  };
  const content = JSON.stringify(session);
  return seal(pool, purpose, Buffer.from(purpose === 'session' ? content : content.padEnd(BLOCK_BYTES)));
}

function open(pool: Pool, purpose: SealPurpose, text: string): Session | undefined {
  const encoding = purpose === 'session' ? 'base64url' : 'base64';
  const sealed = Buffer.from(text, encoding);
  if (sealed.toString(encoding) !== text) return undefined;
  const content = unseal(pool, purpose, sealed);
  return content && (JSON.parse(content.toString()) as Session);
}
