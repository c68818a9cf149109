/** What an answer on the way in has to have before anything is done with it, so that nothing else is ever stored. */
import { claimsOf } from './claims.ts';
import { CognitoError } from './error.ts';
import type { AuthAnswer } from './sdk-internals.ts';

export type Issued = {
  IdToken: string;
  AccessToken: string;
  RefreshToken: string;
  /** Absent where the device is not tracked. */
  NewDeviceMetadata?: { DeviceKey: string; DeviceGroupKey: string };
  /** Cognito's own name for the person. */
  username?: string;
};

/**
 * Tokens that say whose they are and when they end; more is the API's business.
 *
 * @throws {CognitoError} `Service` for anything else.
 */
export function tokensIn({ AuthenticationResult }: AuthAnswer): Issued {
  const { IdToken, AccessToken, RefreshToken, NewDeviceMetadata } = AuthenticationResult ?? {};
  const [id, access] = [claimsIn(IdToken), claimsIn(AccessToken)];
  if (!IdToken || !AccessToken || !isText(RefreshToken) || !isDated(id) || !isDated(access))
    throw odd('half the tokens');
  const { username } = access;
  const { DeviceKey, DeviceGroupKey } = NewDeviceMetadata ?? {};
  return {
    ...{ IdToken, AccessToken, RefreshToken },
    ...(isText(DeviceKey) && isText(DeviceGroupKey) && { NewDeviceMetadata: { DeviceKey, DeviceGroupKey } }),
    ...(isText(username) && { username }),
  };
}

/**
 * The texts that come with a question; a parameter that is none is left out.
 *
 * @throws {CognitoError} `Service` for a question that nobody could answer: without its name, or without a session.
 */
export function parametersIn({ ChallengeName, ChallengeParameters, Session }: AuthAnswer): Record<string, string> {
  if (ChallengeName !== undefined && !(isText(ChallengeName) && isText(Session))) throw odd('half a question');
  return Object.fromEntries(Object.entries(ChallengeParameters ?? {}).filter(([, value]) => isText(value)));
}

/** Whether the SDK can go on with a step of SRP; it would stop in the middle, and say so to nobody. */
export function isSrpStep({ ChallengeParameters }: AuthAnswer): boolean {
  const { SRP_B, SALT, SECRET_BLOCK } = ChallengeParameters ?? {};
  return isHex(SRP_B) && isHex(SALT) && isText(SECRET_BLOCK);
}

/** @param what Was answered, though Cognito never does. */
export function odd(what: string): CognitoError {
  return new CognitoError('Service', 'RespondToAuthChallenge', what);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isHex(value: unknown): boolean {
  return isText(value) && /^[\da-f]+$/i.test(value);
}

function isDated({ sub, exp }: Claims): boolean {
  return isText(sub) && Number.isFinite(exp);
}

type Claims = { sub?: unknown; exp?: unknown; username?: unknown };

/** Empty for what is no JWT. */
function claimsIn(token: unknown): Claims {
  try {
    return claimsOf(String(token)) ?? {};
  } catch {
    return {};
  }
}
