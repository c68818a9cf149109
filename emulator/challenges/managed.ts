/**
 * Sign-in at managed login: the same questions in the same order, put by the pool's own pages. Which flows a client allows does not
 * matter there, and it ends with somebody who is signed in, not with tokens.
 */
import { randomUUID } from 'node:crypto';
import type { InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Level } from '../pools/level-names.ts';
import { secretHash } from '../pools/secret-hash.ts';
import type { Client, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import { admit } from './admit.ts';
import { allowsFlow } from './flow-gate.ts';
import { givePassword } from './give-password.ts';
import { goOn } from './go-on.ts';
import { noteSignIn } from './note-sign-in.ts';
import { respond } from './respond.ts';
import { personOf } from './resume.ts';
import { refuseSession, requireSession, type SessionStep } from './sessions.ts';
import { type Parameters, type Progress, prove, type SignIn, type Step } from './sign-in.ts';
import { aimAt } from './step-up.ts';

type Door = { pool: Pool; client: Client };

/** Either a question, with the session that its answer needs, or the person. */
export type Managed =
  | { tag: 'asked'; step: Step; parameters: Parameters; available: string[]; session: string }
  | { tag: 'signed-in'; user: User; methods: string[] | undefined };

/** Whether people choose their first factor before they give a password. */
export function isByChoice(client: Client): boolean {
  return allowsFlow(client, 'USER_AUTH');
}

type Given = {
  name: string;
  /** None where the person is to choose first. */
  password: string | undefined;
  /** One of which the sign-in has to reach; none where any does. */
  levels: Level[];
};

/** @throws {CognitoException} as InitiateAuth. */
export async function startManaged(world: World, door: Door, { name, password, levels }: Given): Promise<Managed> {
  const isChoice = password === undefined;
  const { stranger, ...admitted } = await admit(world, door, { name, password, isChoice, clientMetadata: undefined });
  const progress = { ...begun(isChoice ? 'choice' : 'password'), ...(stranger !== undefined && { stranger }) };
  const signIn: SignIn = { world, ...admitted, progress, clientMetadata: undefined };
  const part = { asked: isChoice ? undefined : ('Password' as const), ip: undefined };
  const answer = await noteSignIn(signIn, part, async () => {
    // What somebody has beside a password is not for whoever does not know it.
    const known = isChoice ? progress : givePassword(signIn, { USERNAME: name, PASSWORD: password });
    return goOn({ ...signIn, progress: aimAt({ ...signIn, progress: known }, levels) });
  });
  return outcome(world, door, answer);
}

/** For somebody who has just set this password, and confirmed the account since: what else the pool asks for is still asked. */
export async function goOnManaged(
  world: World,
  door: Door,
  { user, levels }: { user: User; levels: Level[] },
): Promise<Managed> {
  const progress = prove(begun('password'), 'password', 'pwd');
  const signIn: SignIn = { world, ...door, user, progress, clientMetadata: undefined };
  return outcome(world, door, await goOn({ ...signIn, progress: aimAt(signIn, levels) }));
}

/** @throws {CognitoException} as RespondToAuthChallenge. */
export async function answerManaged(
  world: World,
  door: Door,
  { step, session, answer }: { step: string; session: string; answer: Parameters },
): Promise<Managed> {
  const hash = secretHash(door.client, answer.USERNAME ?? '');
  const ChallengeResponses = { ...answer, ...(hash !== undefined && { SECRET_HASH: hash }) };
  const ChallengeName = step as Step;
  return outcome(world, door, await respond(world, door, { ChallengeName, ChallengeResponses, Session: session }));
}

function begun(flow: Progress['flow']): Progress & { isManaged: true } {
  return { signIn: randomUUID(), flow, proved: [], isManaged: true };
}

/** A sign-in that began at the API ends there. */
function outcome(world: World, { pool }: Door, answer: InitiateAuthResponse): Managed {
  const {
    ChallengeName,
    ChallengeParameters: parameters = {},
    AvailableChallenges: available = [],
    Session = '',
  } = answer;
  if (answer.AuthenticationResult) refuseSession('');
  if (ChallengeName) return { tag: 'asked', step: ChallengeName as Step, parameters, available, session: Session };
  const signedIn: SessionStep = 'SIGNED_IN';
  const session = requireSession(world, pool, signedIn, Session);
  const user = personOf(world, pool, session) ?? refuseSession('');
  const { flow, methods, target } = session.progress;
  return { tag: 'signed-in', user, methods: flow === 'choice' || target !== undefined ? methods : undefined };
}
