/** Operations of Cognito that a signed-in person may do, with an access token that is good. */
import { call } from '../cognito/call.ts';
import type { Operations } from '../cognito/operations.ts';
import { reasonOf } from '../cognito/reason-of.ts';
import { freshTokens } from './fresh-tokens.ts';
import { endSession } from './session-end.ts';
import type { Tokens } from './tokens.ts';

/** The operations whose input has an `AccessToken`. */
export type SignedInOperation = {
  [Name in keyof Operations]: 'AccessToken' extends keyof Operations[Name]['input'] ? Name : never;
}[keyof Operations];

type Input<Name extends SignedInOperation> = Omit<Operations[Name]['input'], 'AccessToken'>;

/**
 * As the person whose page this is. Tokens that have expired are refreshed first. Where the sign-in has ended, here or
 * elsewhere, or somebody else is signed in, nothing is done and this never settles: the gate takes the page away.
 *
 * @throws {CognitoError}
 */
export async function callSignedIn<Name extends SignedInOperation>(
  operation: Name,
  input: Input<Name>,
): Promise<Operations[Name]['output']> {
  const tokens = await freshTokens();
  return tokens ? callOrRenew(operation, input, tokens) : leave('signed-out');
}

async function callOrRenew<Name extends SignedInOperation>(operation: Name, input: Input<Name>, tokens: Tokens) {
  try {
    return await call(operation, { ...input, AccessToken: tokens.accessToken });
  } catch (error) {
    const end = await endIn(error);
    if (end === 'over') return leave('session-ended', tokens);
    if (!end) throw error;
  }
  const { refresh } = await import('./refresh.ts');
  const renewed = await refresh();
  if (!renewed) return leave('session-ended', tokens);
  return callOnce(operation, input, renewed);
}

async function callOnce<Name extends SignedInOperation>(operation: Name, input: Input<Name>, tokens: Tokens) {
  try {
    return await call(operation, { ...input, AccessToken: tokens.accessToken });
  } catch (error) {
    if (await endIn(error)) return leave('session-ended', tokens);
    throw error;
  }
}

/**
 * `over` for an access token that belongs to nobody any more: signed out, disabled or deleted elsewhere. `expired` is by
 * Cognito's clock, whatever this machine's says; the refresh token may be good.
 */
async function endIn(error: unknown): Promise<'over' | 'expired' | undefined> {
  const reason = await reasonOf(error);
  if (reason === 'token-expired') return 'expired';
  return reason === 'token-revoked' || reason === 'user-unknown' || reason === 'disabled' ? 'over' : undefined;
}

function leave(end: 'signed-out' | 'session-ended', ended?: Tokens): Promise<never> {
  endSession(end, ended);
  if (ended) import('./tabs.ts').then(({ tellEnd }) => tellEnd(end, ended)).catch(() => {});
  return new Promise(() => {});
}
