/**
 * The way in, as a conversation: prove the password, then answer whatever Cognito asks until there are tokens.
 * amazon-cognito-identity-js does SRP, devices and the storing of tokens; every other answer is one POST.
 */

import { AuthenticationHelper, type ICognitoStorage } from 'amazon-cognito-identity-js';
import { config } from '#config';
import { call } from './call.ts';
import { Conversation } from './conversation.ts';
import { endpointOf } from './endpoints.ts';
import { inLanguage } from './in-language.ts';
import { readRefusal } from './read-refusal.ts';
import { type PoolAddress, SdkUser } from './sdk-user.ts';
import type { SignInStep } from './sign-in-step.ts';
import type { Choice, Wish } from './talk.ts';
import { withDevice } from './with-device.ts';

export type SignInFlow = NonNullable<typeof config.signInWith>;

export type Credentials = {
  /** The e-mail address, or whatever else the pool signs in with. */
  email: string;
  /** Not needed by the `custom` flow. */
  password?: string;
};

export type SignInOptions = {
  pool?: PoolAddress;
  flow?: SignInFlow;
  /** What authenticator apps call the account. */
  appName?: string;
  /** What a password under `choice` can lead back to. */
  choice?: Choice;
};

/**
 * @param storage Where the tokens go, under the SDK's own keys.
 * @throws {CognitoError}
 */
export function signIn(
  { email, password = '' }: Credentials,
  storage: ICognitoStorage,
  options: SignInOptions = {},
): Promise<SignInStep> {
  const { pool = config, flow = config.signInWith ?? 'srp', appName = config.appName ?? 'Gatehouse', choice } = options;
  let newest = password;
  const keepPassword = (chosen: string) => {
    newest = chosen;
  };
  const start = async (wish: Wish = {}): Promise<SignInStep> => {
    const { user, answer } = await readingOf(newest, flow, async (reading) => {
      const user = new SdkUser(email, pool, storage);
      if (flow === 'choice') (await import('./as-chosen.ts')).asChosen(user);
      user.setAuthenticationFlowType(sdkFlows[flow]);
      const begin = () => (flow === 'custom' ? askCustom(user, pool) : user.provePassword(reading));
      const answer = await withDevice(user, begin);
      newest = reading;
      return { user, answer };
    });
    const conversation = new Conversation({ user, pool, appName, wish, restart: start, keepPassword, choice });
    return conversation.advance(answer);
  };
  return start();
}

/** Most passwords can be read in one way only; what others take is loaded then. */
async function readingOf<T>(typed: string, flow: SignInFlow, attempt: (password: string) => Promise<T>): Promise<T> {
  if (/^([!-~][ -~]*[!-~])?$/.test(typed)) return attempt(typed);
  const { tryReadings } = await import('./password-readings.ts');
  return tryReadings({ typed, flow }, attempt);
}

const sdkFlows = {
  srp: 'USER_SRP_AUTH',
  password: 'USER_PASSWORD_AUTH',
  'custom-after-srp': 'CUSTOM_AUTH',
  custom: 'CUSTOM_AUTH',
  // It knows of no choice: `asChosen` writes the right name.
  choice: 'USER_SRP_AUTH',
  // Whoever has just registered here.
  managed: 'USER_SRP_AUTH',
} as const satisfies Record<SignInFlow, string>;

/** The SDK takes whatever follows for tokens unless it is a custom challenge, so this first step is ours. */
async function askCustom(user: SdkUser, pool: PoolAddress) {
  user.getCachedDeviceKeyAndPassword();
  const AuthParameters = { USERNAME: user.typedName, ...user.deviceParameter };
  const request = { AuthFlow: 'CUSTOM_AUTH', ClientId: pool.clientId, AuthParameters } as const;
  try {
    return await call('InitiateAuth', { ...request, ...inLanguage() }, { endpoint: endpointOf(pool) });
  } catch (error) {
    throw await readRefusal(error, 'custom');
  }
}

/** Computes SRP's public value A ahead of the click, so that signing in only waits for Cognito. */
export function prepareSignIn(): void {
  if ((config.signInWith ?? 'srp') === 'password' || config.signInWith === 'custom') return;
  new AuthenticationHelper('').getLargeAValue(() => {});
}
