/** What a person does in a choice-based sign-in, with Amazon's own SDK. */
import type { ChallengeNameType, RespondToAuthChallengeResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Scene } from './scene.ts';
import type { RequestOptions } from './software-authenticator.ts';

type Door = Pick<Scene, 'cognito' | 'ClientId'>;

/** @param more AuthParameters beside the name. */
export function begin(
  { cognito, ClientId }: Door,
  USERNAME: string,
  more: Record<string, string> = {},
  Session?: string,
) {
  const AuthParameters = { USERNAME, ...more };
  return cognito.initiateAuth({ ClientId, AuthFlow: 'USER_AUTH', AuthParameters, Session });
}

export function prefer(door: Door, name: string, PREFERRED_CHALLENGE: string, more: Record<string, string> = {}) {
  return begin(door, name, { PREFERRED_CHALLENGE, ...more });
}

/** @param step where it is not the one that was asked. */
export function respond(
  { cognito, ClientId }: Door,
  asked: RespondToAuthChallengeResponse,
  answer: Record<string, string>,
  step: ChallengeNameType | undefined = asked.ChallengeName,
) {
  const { Session } = asked;
  return cognito.respondToAuthChallenge({ ClientId, ChallengeName: step, Session, ChallengeResponses: answer });
}

export function requestOptions({ ChallengeParameters }: RespondToAuthChallengeResponse): RequestOptions {
  return JSON.parse(ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '{}') as RequestOptions;
}

/** Claims of the access token that a sign-in has ended with. */
export function claimsOf({ AuthenticationResult }: RespondToAuthChallengeResponse): Record<string, unknown> {
  const [, claims = ''] = (AuthenticationResult?.AccessToken ?? '').split('.');
  return JSON.parse(Buffer.from(claims, 'base64url').toString() || '{}') as Record<string, unknown>;
}
