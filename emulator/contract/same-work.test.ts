/**
 * Where a client hides who has an account, an answer takes as long for a name that nobody has as for one that somebody has. What is
 * counted is what takes time, and is the same on every machine: powers of large numbers, and what has to be on disk before the
 * answer goes out.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { type Profiler, Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { localPool } from '../local-pool.ts';
import { sharedKeys } from './scene.ts';
import { folderFor, speakTo, start } from './stored.ts';

const { clientId: ClientId } = localPool;
const ada = 'ada@lovelace.example';
const grace = 'grace@hopper.example';
const eve = 'eve@x.example';
const PASSWORD = 'Wrong-1843';
const TIMESTAMP = 'Mon Nov 30 04:00:00 UTC 2026';

type Work = { powers: number; saves: number };

type Request = (cognito: CognitoIdentityProvider, name: string) => Promise<unknown>;

const requests: Record<string, Request> = {
  'USER_SRP_AUTH and a wrong claim': async (cognito, USERNAME) => {
    const AuthParameters = { USERNAME, SRP_A: 'ab'.repeat(380) };
    const asked = await cognito.initiateAuth({ ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters });
    const { USER_ID_FOR_SRP = '', SECRET_BLOCK = '' } = asked.ChallengeParameters ?? {};
    const claim = { PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK, PASSWORD_CLAIM_SIGNATURE: 'AAAA', TIMESTAMP };
    const ChallengeResponses = { USERNAME: USER_ID_FOR_SRP, ...claim };
    return cognito.respondToAuthChallenge({ ClientId, ChallengeName: 'PASSWORD_VERIFIER', ChallengeResponses });
  },
  'USER_SRP_AUTH that goes no further': (cognito, USERNAME) =>
    cognito.initiateAuth({
      ClientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME, SRP_A: 'ab'.repeat(380) },
    }),
  'a wrong password': (cognito, USERNAME) =>
    cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } }),
  ForgotPassword: (cognito, Username) => cognito.forgotPassword({ ClientId, Username }),
  'ConfirmForgotPassword with a wrong code': (cognito, Username) =>
    cognito.confirmForgotPassword({ ClientId, Username, ConfirmationCode: 'wrong', Password: PASSWORD }),
};

/** Of somebody who has not confirmed yet. */
const unconfirmed: Record<string, Request> = {
  'ConfirmSignUp with a wrong code': (cognito, Username) =>
    cognito.confirmSignUp({ ClientId, Username, ConfirmationCode: 'wrong' }),
  ResendConfirmationCode: (cognito, Username) => cognito.resendConfirmationCode({ ClientId, Username }),
};

/** How often SRP's power was reckoned since this was asked last. */
async function powersIn(session: Session): Promise<number> {
  const { result }: Profiler.TakePreciseCoverageReturnType = await session.post('Profiler.takePreciseCoverage');
  const group = result.filter(({ url }) => url.includes('/srp/group.ts')).flatMap(({ functions }) => functions);
  const powers = group.filter(({ functionName }) => functionName === 'power');
  return powers.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
}

async function openCounted(t: TestContext) {
  const file = join(await folderFor(t), 'state.json');
  const emulator = await start(t, { file });
  const password = 'Engine-1843';
  const users = [
    { email: ada, password },
    { email: grace, password, status: 'UNCONFIRMED' as const },
  ];
  const ExplicitAuthFlows: ('ALLOW_USER_SRP_AUTH' | 'ALLOW_USER_PASSWORD_AUTH')[] = [
    'ALLOW_USER_SRP_AUTH',
    'ALLOW_USER_PASSWORD_AUTH',
  ];
  await emulator.createPool({ ...localPool, users, client: { ExplicitAuthFlows }, keys: await sharedKeys });
  const cognito = speakTo(t, emulator);
  const session = new Session();
  session.connect();
  t.after(() => session.disconnect());
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const saves = async () => (await readFile(file, 'utf8')).split('\n').length;
  const count = async (request: () => Promise<unknown>): Promise<Work> => {
    await powersIn(session);
    const before = await saves();
    await request().catch((error: Error) => assert.notEqual(error.name, 'InvalidParameterException', error.message));
    return { powers: await powersIn(session), saves: (await saves()) - before };
  };
  return { cognito, count };
}

test('A name that nobody has takes as much work as one that somebody has', async (t) => {
  const { count, cognito } = await openCounted(t);
  const all = [
    ...Object.entries(requests).map(([name, request]) => ({ name, request, somebody: ada })),
    ...Object.entries(unconfirmed).map(([name, request]) => ({ name, request, somebody: grace })),
  ];
  for (const { name, request, somebody } of all) {
    const [known, unknown] = [await count(() => request(cognito, somebody)), await count(() => request(cognito, eve))];
    assert.deepEqual(unknown, known, name);
    assert.ok(known.powers + known.saves > 0, name);
  }
});
