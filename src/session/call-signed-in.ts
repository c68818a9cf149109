/** Operations of Cognito that a signed-in person may do, with an access token that is good. */
import { call } from '../cognito/call.ts';
import { CognitoError } from '../cognito/error.ts';
import type { Operations } from '../cognito/operations.ts';
import { freshTokens } from './fresh-tokens.ts';
import { endSession, type SessionEnd } from './session-end.ts';

/** The operations whose input has an `AccessToken`. */
export type SignedInOperation = {
  [Name in keyof Operations]: 'AccessToken' extends keyof Operations[Name]['input'] ? Name : never;
}[keyof Operations];

/** Cognito's texts for an access token that belongs to nobody any more: signed out, disabled or deleted elsewhere. */
const isOver = /^Access Token has been revoked|^Access Token has expired|^User does not exist|^User is disabled/;

/**
 * Tokens that have expired are refreshed first. Where the sign-in has ended, here or elsewhere, this never settles: the
 * gate takes the person to login, and the page stays as it is until it is gone.
 *
 * @throws {CognitoError}
 */
export async function callSignedIn<Name extends SignedInOperation>(
  operation: Name,
  input: Omit<Operations[Name]['input'], 'AccessToken'>,
): Promise<Operations[Name]['output']> {
  const tokens = await freshTokens();
  if (!tokens) return leave('signed-out');
  try {
    return await call(operation, { ...input, AccessToken: tokens.accessToken });
  } catch (error) {
    if (!(error instanceof CognitoError && isOver.test(error.message))) throw error;
    return leave('session-ended');
  }
}

function leave(end: SessionEnd): Promise<never> {
  endSession(end);
  return new Promise(() => {});
}
