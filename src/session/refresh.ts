/** Fresh tokens for whoever needs them, with one call to Cognito however many ask at once. */
import { config } from '#config';
import { call } from '../cognito/call.ts';
import { CognitoError } from '../cognito/error.ts';
import { claimsOf } from './claims.ts';
import { keyPrefix, tokenStorage } from './token-storage.ts';
import { clearTokens, driftSince, keepTokens, readTokens, secondsLeft, type Tokens } from './tokens.ts';

/** Answers after which the refresh token will never work again. Everything else may pass. */
const definitive = /^(?:NotAuthorized|RefreshTokenReuse|UserNotFound|UserNotConfirmed|PasswordResetRequired)$/;

let flight: Promise<Tokens | undefined> | undefined;

/**
 * Tokens that are good for at least `margin` more seconds.
 *
 * @returns nothing when nobody is signed in any more; what was stored is gone then.
 * @throws {CognitoError} when Cognito could not be asked; nothing has changed then.
 */
export async function freshTokens(margin = 0): Promise<Tokens | undefined> {
  const tokens = readTokens();
  if (!tokens || secondsLeft(tokens) > margin) return tokens;
  return refresh();
}

/** Trades the refresh token for new tokens now, joining a trade that is under way. */
export function refresh(): Promise<Tokens | undefined> {
  flight ??= trade().finally(() => {
    flight = undefined;
  });
  return flight;
}

async function trade(): Promise<Tokens | undefined> {
  const before = readTokens();
  if (!before) return undefined;
  try {
    const after = await askForTokens(before);
    // Signed out, or somebody else signed in, while Cognito was answering: what it said is nobody's any more.
    if (!isStill(before)) return readTokens();
    keepTokens(after);
    return after;
  } catch (error) {
    if (!(error instanceof CognitoError && definitive.test(error.code))) throw error;
    if (isStill(before)) clearTokens();
    return readTokens();
  }
}

async function askForTokens(before: Tokens): Promise<Tokens> {
  const deviceKey = tokenStorage.getItem(`${keyPrefix}${before.username}.deviceKey`);
  const { AuthenticationResult: result } = await call('InitiateAuth', {
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    ClientId: config.clientId,
    AuthParameters: { REFRESH_TOKEN: before.refreshToken, ...(deviceKey && { DEVICE_KEY: deviceKey }) },
  });
  if (!result?.IdToken || !result.AccessToken) throw new CognitoError('Service', 'InitiateAuth', 'No tokens');
  return {
    username: before.username,
    idToken: result.IdToken,
    accessToken: result.AccessToken,
    refreshToken: result.RefreshToken ?? before.refreshToken,
    clockDrift: driftSince(claimsOf(result.AccessToken)),
  };
}

function isStill(before: Tokens): boolean {
  return readTokens()?.refreshToken === before.refreshToken;
}
