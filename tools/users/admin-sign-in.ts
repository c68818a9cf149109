/** Signing somebody in with the rights of an administrator: ADMIN_USER_PASSWORD_AUTH, as a server does it. */
import { createHmac } from 'node:crypto';
import type { AdminInitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Desk } from './desk.ts';

type Account = { name: string; password: string };

export function beginSignIn(desk: Desk, { name, password }: Account): Promise<AdminInitiateAuthResponse> {
  const ClientId = desk.clientId();
  return desk.cognito.adminInitiateAuth({
    UserPoolId: desk.UserPoolId,
    ClientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: name, PASSWORD: password, ...secretHash(name, ClientId) },
  });
}

/** @param asked The answer of `beginSignIn` that asked for a new password. */
export function answerNewPassword(
  desk: Desk,
  { ChallengeParameters, Session }: AdminInitiateAuthResponse,
  { name, password }: Account,
): Promise<AdminInitiateAuthResponse> {
  const ClientId = desk.clientId();
  const USERNAME = ChallengeParameters?.USER_ID_FOR_SRP ?? name;
  return desk.cognito.adminRespondToAuthChallenge({
    UserPoolId: desk.UserPoolId,
    ClientId,
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session,
    ChallengeResponses: { USERNAME, NEW_PASSWORD: password, ...secretHash(USERNAME, ClientId) },
  });
}

/** Only for clients with a secret. AWS developer guide, "Computing secret hash values". */
function secretHash(username: string, clientId: string): { SECRET_HASH?: string } {
  const secret = process.env.GATEHOUSE_CLIENT_SECRET;
  if (!secret) return {};
  return { SECRET_HASH: createHmac('sha256', secret).update(`${username}${clientId}`).digest('base64') };
}
