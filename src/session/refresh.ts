/** Trades the refresh token for new tokens, with one call to Cognito however many ask at once, in however many tabs. */
import { config } from '#config';
import { call } from '../cognito/call.ts';
import { claimsOf } from '../cognito/claims.ts';
import { CognitoError } from '../cognito/error.ts';
import { keepTokens } from './keep-tokens.ts';
import { actingTokens } from './person.ts';
import { endSession } from './session-end.ts';
import { askOtherTabs, tellEnd, tellTokens } from './tabs.ts';
import { isShared, keyPrefix, tokenStorage } from './token-storage.ts';
import { driftSince, isReadable, readTokens, signInOf, type Tokens } from './tokens.ts';

/** Answers after which the refresh token will never work again. Everything else may pass. */
const definitive = /^(?:NotAuthorized|RefreshTokenReuse|UserNotFound|UserNotConfirmed|PasswordResetRequired)$/;

/** Milliseconds to wait for another tab's refresh; its own call gives up before that. */
const lockLimit = 20_000;

let flight: Promise<Tokens | undefined> | undefined;

/**
 * Trades the refresh token for new tokens now, joining a trade that is under way.
 *
 * @returns nothing when nobody is signed in any more; never settles when somebody else is.
 * @throws {CognitoError} when Cognito could not be asked.
 */
export function refresh(): Promise<Tokens | undefined> {
  flight ??= refreshOnce().finally(() => {
    flight = undefined;
  });
  return flight;
}

async function refreshOnce(): Promise<Tokens | undefined> {
  const before = await actingTokens();
  if (!before) return undefined;
  return underLock(`gatehouse.refresh.${config.clientId}.${signInOf(before)}`, async (hasWaited) => {
    // Whoever had the lock before has refreshed by now. What other tabs write to localStorage can take a moment to
    // arrive, and what they write to their own sessionStorage never does, so they are asked too.
    const newer = hasWaited || canBeCopied() ? await askOtherTabs(before) : undefined;
    const now = await actingTokens();
    if (!now || now.accessToken !== before.accessToken) return now;
    return newer ? adopt(newer, now) : trade(now);
  });
}

/** A copy of sessionStorage can hold a refresh token that another tab has used up. */
function canBeCopied(): boolean {
  return !isShared && config.rotateRefreshTokens === true;
}

async function trade(before: Tokens): Promise<Tokens | undefined> {
  try {
    const after = await adopt(await askForTokens(before), before);
    if (after) tellTokens(after);
    if (after && config.protectFiles) openFilesAgain(after);
    return after;
  } catch (error) {
    if (!(error instanceof CognitoError && definitive.test(error.code))) throw error;
    if (isStill(before)) {
      endSession('session-ended', before);
      void tellEnd('session-ended', before);
    }
    return actingTokens();
  }
}

/** Nobody waits for it: whoever opens a file before it is there is led back by login. */
function openFilesAgain(tokens: Tokens): void {
  import('./files.ts').then(({ openFiles }) => openFiles(tokens)).catch(() => {});
}

/** Keeps new tokens, unless the person has signed out, or somebody else in, while they were on their way. */
function adopt(after: Tokens, before: Tokens): Promise<Tokens | undefined> {
  if (isStill(before)) keepTokens(after);
  return actingTokens();
}

async function askForTokens(before: Tokens): Promise<Tokens> {
  const { AuthenticationResult: result } = await exchange(before);
  if (!result || !isReadable(result.IdToken) || !isReadable(result.AccessToken))
    throw new CognitoError('Service', 'InitiateAuth', 'No tokens');
  return {
    username: before.username,
    idToken: result.IdToken,
    accessToken: result.AccessToken,
    refreshToken: result.RefreshToken ?? before.refreshToken,
    clockDrift: driftSince(claimsOf(result.AccessToken)),
    refreshes: (before.refreshes ?? 0) + 1,
  };
}

function exchange({ username, refreshToken }: Tokens) {
  const { clientId, rotateRefreshTokens } = config;
  const deviceKey = tokenStorage.getItem(`${keyPrefix}${username}.deviceKey`);
  return rotateRefreshTokens
    ? call('GetTokensFromRefreshToken', {
        ClientId: clientId,
        RefreshToken: refreshToken,
        ...(deviceKey && { DeviceKey: deviceKey }),
      })
    : call('InitiateAuth', {
        ClientId: clientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: refreshToken, ...(deviceKey && { DEVICE_KEY: deviceKey }) },
      });
}

/** One tab at a time. A lock that does not come in time is done without: two refreshes are better than none. */
async function underLock<Result>(name: string, work: (hasWaited: boolean) => Promise<Result>): Promise<Result> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return work(false);
  let hasStarted = false;
  const begin = (hasWaited: boolean) => {
    hasStarted = true;
    return work(hasWaited);
  };
  try {
    const ifAvailable = { ifAvailable: true };
    const atOnce = await locks.request(name, ifAvailable, async (lock) => lock && { result: await begin(false) });
    if (atOnce) return atOnce.result;
    return await locks.request(name, { signal: AbortSignal.timeout(lockLimit) }, () => begin(true));
  } catch (error) {
    // Too late, or no locks at all where a browser blocks the site's data.
    if (hasStarted) throw error;
    return work(true);
  }
}

function isStill(before: Tokens): boolean {
  return readTokens()?.refreshToken === before.refreshToken;
}
