/** From a code to somebody who is signed in: the tokens stand where every sign-in puts them. */
import { config } from '#config';
import { claimsOf } from '../../cognito/claims.ts';
import { keepIssued } from '../../cognito/keep-issued.ts';
import type { Attempt } from '../../managed/attempts.ts';
import { scopes } from '../../managed/authorize.ts';
import { type TradeRefusal, trade } from '../../managed/exchange.ts';
import { newSignIn } from '../../session/new-sign-in.ts';

const forAccount = 'aws.cognito.signin.user.admin';

/** @throws {CognitoError} where Cognito could not be asked, or the browser does not keep the tokens. */
export async function signInByCode(code: string, attempt: Attempt): Promise<'signed-in' | TradeRefusal> {
  const tokens = await trade(code, attempt);
  if (typeof tokens === 'string') return tokens;
  const username = String(claimsOf(tokens.AccessToken).username);
  const prefix = `CognitoIdentityServiceProvider.${config.clientId}`;
  keepIssued(newSignIn(), { prefix, username }, tokens);
  if (!scopes().includes(forAccount)) {
    console.warn(`managedLogin.scopes lacks ${forAccount}: whoever came this way can't see or change their account`);
  }
  return 'signed-in';
}
