/** Takes the answer to a challenge and goes on with the sign-in: RespondToAuthChallenge, and the same for administrators. */
import type {
  ChallengeNameType,
  RespondToAuthChallengeRequest,
  RespondToAuthChallengeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuseAsMissing } from '../errors.ts';
import { requireSecretHash } from '../pools/secret-hash.ts';
import type { Client, Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { challenges } from './all.ts';
import { addRound } from './ask-custom-triggers.ts';
import { noteDevice } from './devices.ts';
import { goOn } from './go-on.ts';
import { askedBy, noteSignIn } from './note-sign-in.ts';
import { isFirst } from './offered.ts';
import { required } from './required.ts';
import { resume } from './resume.ts';
import { answerOnce, spend } from './sessions.ts';
import type { Parameters, Progress, SignIn, Step } from './sign-in.ts';

type Door = { pool: Pool; client: Client };
type Request = Pick<
  RespondToAuthChallengeRequest,
  'ChallengeName' | 'ChallengeResponses' | 'ClientMetadata' | 'Session'
> & {
  /** Where the request says that it comes from. */
  ip?: string | undefined;
};

export async function respond(
  world: World,
  { pool, client }: Door,
  request: Request,
): Promise<RespondToAuthChallengeResponse> {
  const { ChallengeResponses: answer = {}, ClientMetadata: clientMetadata, Session: session } = request;
  requireSecretHash(client, required(answer, 'USERNAME'), answer.SECRET_HASH);
  const step = requireStep(request.ChallengeName);
  const { signIn, sessionId } = resume({ world, pool, client, step, answer, session, clientMetadata });
  const part = { asked: askedBy(step, answer), ip: request.ip };
  return answerOnce(sessionId, async () => {
    const response = await noteSignIn(signIn, part, async () => {
      return goOn({ ...signIn, progress: await check(signIn, step, answer) });
    });
    // Only now: whatever refuses the answer, or can't put the next question, leaves this one open.
    spend(world, pool, sessionId);
    return response;
  });
}

async function check(signIn: SignIn, step: Step, answer: Parameters): Promise<Progress> {
  // Whether a device is known is for nobody to learn who has not given the password yet.
  const isUnproved = step === 'PASSWORD_VERIFIER' || isFirst(signIn.progress);
  const progress = isUnproved ? signIn.progress : noteDevice(signIn, answer.DEVICE_KEY);
  const checked = await challenges[step].check({ ...signIn, progress }, answer);
  const isTriggers = checked.flow === 'custom' && !checked.proved.includes('custom');
  if (!isTriggers || step === 'CUSTOM_CHALLENGE' || step === 'NEW_PASSWORD_REQUIRED') return checked;
  return addRound({ ...signIn, progress: checked }, { challengeName: step, challengeResult: true });
}

function requireStep(name: ChallengeNameType | undefined): Step {
  const step = Object.keys(challenges).find((each): each is Step => each === name);
  return step ?? refuseAsMissing(`challenge ${name}`);
}
