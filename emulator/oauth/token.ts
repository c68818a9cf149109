/** `/oauth2/token`: trades a code, a refresh token or a client's secret for tokens. */
import { CognitoException } from '../errors.ts';
import { entry } from '../store/entries.ts';
import { authenticateClient, whyUnknown } from './client-authentication.ts';
import { tradeSecret } from './grant-client.ts';
import { tradeCode } from './grant-code.ts';
import { tradeRefreshToken } from './grant-refresh.ts';
import { jsonAnswer, Refused, refuseWith } from './token-answers.ts';
import type { Trade } from './trade.ts';
import { type Answer, formOf, type Visit } from './visit.ts';

const grants: Record<string, (trade: Trade) => Promise<object> | object> = {
  authorization_code: tradeCode,
  refresh_token: tradeRefreshToken,
  client_credentials: tradeSecret,
};

/** Unlike Cognito, perhaps: a client that can't show who it is gets status 400, as the guide has it; RFC 6749 would have 401. */
export async function token(visit: Visit): Promise<Answer> {
  try {
    const form = formOf(visit);
    const client = authenticateClient(visit, form) ?? refuseWith('invalid_client', whyUnknown(visit, form));
    return jsonAnswer(await trade({ visit, client, form }));
  } catch (error) {
    if (error instanceof Refused) return { ...jsonAnswer({ error: error.error }, 400), why: error.message };
    // A trigger that fails, a token that is no longer good, a person who has gone.
    if (error instanceof CognitoException)
      return { ...jsonAnswer({ error: 'invalid_grant' }, 400), why: error.message };
    throw error;
  }
}

/** RFC 6749, 3.2: no parameter twice. */
function trade(given: Trade): Promise<object> | object {
  const { form } = given;
  const isDouble = [...new Set(form.keys())].some((name) => form.getAll(name).length > 1);
  const grantType = form.get('grant_type');
  if (isDouble) return refuseWith('invalid_request', 'A parameter is there twice.');
  if (!grantType) return refuseWith('invalid_request', 'grant_type is missing.');
  const grant =
    entry(grants, grantType) ??
    refuseWith('unsupported_grant_type', `${grantType} is none of ${Object.keys(grants).join(', ')}.`);
  return grant(given);
}
