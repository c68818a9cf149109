/** The ways in that people choose among (USER_AUTH): a passkey, a code, a password. */
import { isText, odd } from './acceptable.ts';
import { CognitoError } from './error.ts';
import { readRefusal } from './read-refusal.ts';
import type { FirstWay, SignInStep, Ways } from './sign-in-step.ts';
import type { Choice, Talk } from './talk.ts';

/** In this order, where nothing is preferred: what sends nothing to anybody comes first. */
export const firstWays: readonly FirstWay[] = ['WEB_AUTHN', 'PASSWORD_SRP', 'EMAIL_OTP', 'SMS_OTP'];

/**
 * SELECT_CHALLENGE: Cognito does not have what was preferred, or nothing was. The person is asked for what they went by last
 * or have, and chooses another way there.
 *
 * @throws {CognitoError} `PasskeyOnly` where an account has nothing but a passkey, and this page can't ask for one; `NoPasskey`
 * where the page wants nothing else, and there is none.
 */
export async function chooseWay(talk: Talk): Promise<SignInStep> {
  const { prefer, known } = requireChoice(talk);
  const ways = among(talk.available, known);
  const [first] = ways;
  if (!first) throw noWay(talk.available, known);
  const list: SignInStep = { step: 'choose-way', ways, answer: prefer };
  // What was refused is not asked for again by itself, and neither does a code go out that nobody has asked for.
  if (talk.wish.way === first || talk.wish.isOpen) return list;
  const isObvious = ways.length === 1 || first === known[0] || first === 'PASSWORD_SRP';
  return isObvious ? prefer(first) : list;
}

/** @throws {CognitoError} `Service` for a question that no browser could ask. */
export function passkey({ CREDENTIAL_REQUEST_OPTIONS: request }: Record<string, string>, talk: Talk): SignInStep {
  if (!isText(request)) throw odd('no options for a passkey');
  return {
    step: 'passkey',
    request,
    ways: waysOf('WEB_AUTHN', talk),
    answer: (credential) =>
      talk.respond('WEB_AUTHN', { CREDENTIAL: credential }).catch(async (error: unknown) => {
        throw await readRefusal(error, 'passkey');
      }),
  };
}

/** Nothing is asked of Cognito until the password is there: it goes with the choice. */
export function passwordStep(talk: Pick<Talk, 'available' | 'choice'>): SignInStep {
  return { step: 'password', ways: waysOf('PASSWORD_SRP', talk), answer: requireChoice(talk).prove };
}

export function waysOf(own: FirstWay, talk: Pick<Talk, 'available' | 'choice'>): Ways {
  const { prefer, known } = requireChoice(talk);
  const others = talk.available && among(talk.available, known).filter((way) => way !== own);
  return { own, others, choose: prefer };
}

function noWay(available: readonly string[] = [], known: readonly FirstWay[]): CognitoError {
  if (known.every((way) => way === 'WEB_AUTHN')) return new CognitoError('NoPasskey', 'InitiateAuth', 'WEB_AUTHN');
  const isPasskey = available.includes('WEB_AUTHN');
  return new CognitoError(isPasskey ? 'PasskeyOnly' : 'Challenge', 'InitiateAuth', available.join(', '));
}

/** In the page's order. */
function among(available: readonly string[] = [], known: readonly FirstWay[]): FirstWay[] {
  return known.filter((way) => available.includes(way));
}

/** @throws {CognitoError} `Challenge` where nobody has asked for a choice. */
function requireChoice({ choice }: Pick<Talk, 'choice'>): Choice {
  if (!choice) throw new CognitoError('Challenge', 'InitiateAuth', 'SELECT_CHALLENGE');
  return choice;
}
