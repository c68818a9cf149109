/**
 * The way in by choice (USER_AUTH): the name first, then whatever the account has. A preference goes along, so that most people
 * are asked at once; each other way starts over, since Cognito takes no second choice. SRP is loaded with the first password.
 *
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html
 */
import type { ICognitoStorage } from 'amazon-cognito-identity-js';
import { config } from '#config';
import { call } from './call.ts';
import { Conversation } from './conversation.ts';
import { endpointOf } from './endpoints.ts';
import { passwordStep } from './first-ways.ts';
import { inLanguage } from './in-language.ts';
import { PlainUser } from './plain-user.ts';
import { readRefusal } from './read-refusal.ts';
import type { AuthAnswer } from './sdk-internals.ts';
import type { PoolAddress } from './sdk-user.ts';
import type { FirstWay, SignInStep } from './sign-in-step.ts';
import type { Choice, Wish } from './talk.ts';
import { withDevice } from './with-device.ts';

export type Chooser = {
  /** The e-mail address, or whatever else the pool signs in with. */
  email: string;
  /** What is asked for first; the list where there is nothing to prefer. */
  prefer?: FirstWay | undefined;
  /** What ConfirmSignUp gave: whoever has just read a code need not read another one. */
  session?: string | undefined;
  /** The ways that the page can go, in the order in which it would. */
  known: readonly FirstWay[];
};

type ChoiceOptions = { pool?: PoolAddress; appName?: string };

/**
 * @param storage Where the tokens go, under the SDK's own keys.
 * @throws {CognitoError}
 */
export function signInByChoice(
  { email, prefer, session, known }: Chooser,
  storage: ICognitoStorage,
  { pool = config, appName = config.appName ?? 'Gatehouse' }: ChoiceOptions = {},
): Promise<SignInStep> {
  const start = async (wish: Wish = {}): Promise<SignInStep> => {
    if (wish.way === 'PASSWORD_SRP') return passwordStep({ available, choice });
    const user = new PlainUser(email, pool, storage);
    const begun = await withDevice(user, () => begin({ user, pool, wish, session }));
    session = undefined;
    available = begun.AvailableChallenges ?? available;
    const conversation = new Conversation({ user, pool, appName, wish, restart: start, choice });
    return conversation.advance(begun);
  };
  const prove = async (password: string) => {
    const { signIn } = await import('./sign-in.ts');
    return signIn({ email, password }, storage, { pool, appName, flow: 'choice', choice });
  };
  let available: readonly string[] | undefined;
  const choice: Choice = { known, prove, prefer: (way) => start(way ? { way } : { isOpen: true }) };
  return start(prefer && { way: prefer });
}

type Beginning = { user: PlainUser; pool: PoolAddress; wish: Wish; session: string | undefined };

/** @returns the answer, with the name that one of Cognito's samples leaves out of it. */
async function begin({ user, pool, wish: { way }, session }: Beginning): Promise<AuthAnswer> {
  const AuthParameters = {
    USERNAME: user.typedName,
    ...(way && { PREFERRED_CHALLENGE: way }),
    ...user.deviceParameter,
  };
  const request = { AuthFlow: 'USER_AUTH', ClientId: pool.clientId, AuthParameters } as const;
  try {
    const answer = await call(
      'InitiateAuth',
      { ...request, ...inLanguage(), ...(session && { Session: session }) },
      {
        endpoint: endpointOf(pool),
      },
    );
    const isList = !answer.ChallengeName && !answer.AuthenticationResult && answer.AvailableChallenges;
    return isList ? { ...answer, ChallengeName: 'SELECT_CHALLENGE' } : answer;
  } catch (error) {
    throw await readRefusal(error);
  }
}
