/** Asks the three triggers of a custom sign-in, and tells them about the person and the rounds so far. */
import { refuse } from '../errors.ts';
import { hidesPeople } from '../pools/hides-people.ts';
import { askTrigger, hasTrigger } from '../triggers/ask-trigger.ts';
import type { ChallengeRound } from '../triggers/events.ts';
import { personAttributes } from '../triggers/person-attributes.ts';
import type { Progress, SignIn } from './sign-in.ts';

type CustomTrigger = 'DefineAuthChallenge' | 'CreateAuthChallenge' | 'VerifyAuthChallengeResponse';

const triggers: readonly CustomTrigger[] = [
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
];

/** @throws {CognitoException} InvalidParameter for a pool that lacks one of the three triggers. */
function requireTriggers({ world, pool }: SignIn): void {
  if (triggers.every((name) => hasTrigger(world, pool, name))) return;
  refuse('InvalidParameter', 'Custom auth lambda trigger is not configured for the user pool.');
}

function about({ pool, client, user, progress, clientMetadata }: SignIn) {
  const isStranger = progress.stranger !== undefined;
  return {
    caller: { clientId: client.id, userName: progress.stranger ?? user.username },
    request: {
      userAttributes: isStranger ? {} : personAttributes(pool, user),
      ...(hidesPeople(client) && { userNotFound: isStranger }),
      clientMetadata,
    },
    session: progress.custom?.rounds ?? [],
  };
}

export function askWhatIsNext(signIn: SignIn) {
  requireTriggers(signIn);
  const { caller, request, session } = about(signIn);
  const source = 'DefineAuthChallenge_Authentication';
  const question = { ...caller, source, request: { ...request, session } } as const;
  return askTrigger(signIn.world, signIn.pool, 'DefineAuthChallenge', question);
}

export function askForChallenge(signIn: SignIn) {
  requireTriggers(signIn);
  const { caller, request, session } = about(signIn);
  const source = 'CreateAuthChallenge_Authentication';
  const question = { ...caller, source, request: { ...request, challengeName: 'CUSTOM_CHALLENGE', session } } as const;
  return askTrigger(signIn.world, signIn.pool, 'CreateAuthChallenge', question);
}

export function askForVerdict(signIn: SignIn, challengeAnswer: string) {
  requireTriggers(signIn);
  const { caller, request } = about(signIn);
  const privateChallengeParameters = signIn.progress.custom?.privateParameters ?? {};
  const source = 'VerifyAuthChallengeResponse_Authentication';
  const question = { ...caller, source, request: { ...request, privateChallengeParameters, challengeAnswer } } as const;
  return askTrigger(signIn.world, signIn.pool, 'VerifyAuthChallengeResponse', question);
}

export function addRound(signIn: SignIn, round: ChallengeRound): Progress {
  const rounds = [...(signIn.progress.custom?.rounds ?? []), round];
  return { ...signIn.progress, custom: { rounds } };
}
