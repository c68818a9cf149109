/**
 * A request costs the same with few people and with many. What is counted is work, which is the same on every machine: how often
 * any piece of the emulator's code runs (V8 counts that for coverage), how many letters become JSON, and how many bytes are saved.
 */
import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { type Profiler, Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Emulator } from '../emulator.ts';
import { localPool } from '../local-pool.ts';
import type { Person } from '../people/add-person.ts';
import { passwordClient, sharedKeys } from './scene.ts';
import { folderFor, start } from './stored.ts';

const { id: UserPoolId, clientId: ClientId } = localPool;
const [few, many] = [10, 1500];
const Username = 'ada@lovelace.example';
const Password = 'Engine-1843';

type Work = { steps: number; letters: number; bytes: number };

type Call = (operation: string, body: object) => Promise<{ AuthenticationResult?: Record<string, string> }>;

const AuthParameters = { USERNAME: Username, PASSWORD: Password };
const signIn = (call: Call) => call('InitiateAuth', { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });

/** Each is done once before it is counted. */
const requests: Record<string, (call: Call, round: number) => Promise<unknown>> = {
  'AdminGetUser by address': (call) => call('AdminGetUser', { UserPoolId, Username }),
  'AdminGetUser of nobody': (call) => call('AdminGetUser', { UserPoolId, Username: 'eve@x.example' }),
  'GetUser and signing out': async (call) => {
    const AccessToken = (await signIn(call)).AuthenticationResult?.AccessToken;
    await call('GetUser', { AccessToken });
    await call('GlobalSignOut', { AccessToken });
  },
  DescribeUserPool: (call) => call('DescribeUserPool', { UserPoolId }),
  'ListUsers, a page': (call) => call('ListUsers', { UserPoolId, Limit: 5 }),
  'ListUsers by address': (call) => call('ListUsers', { UserPoolId, Limit: 5, Filter: `email = "${Username}"` }),
  'ListUsers by the beginning of an address': (call) =>
    call('ListUsers', { UserPoolId, Limit: 5, Filter: 'email ^= "ada@"' }),
  'ListUsers by name, of whom there are many': (call) =>
    call('ListUsers', { UserPoolId, Limit: 5, Filter: 'name ^= "Some"' }),
  'ListUsers by status': (call) =>
    call('ListUsers', { UserPoolId, Limit: 5, Filter: 'cognito:user_status = "UNCONFIRMED"' }),
  'a sign-in': signIn,
  'a sign-in of nobody': (call) =>
    call('InitiateAuth', {
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { ...AuthParameters, USERNAME: 'eve' },
    }),
  'refreshing tokens': async (call) => {
    const REFRESH_TOKEN = (await signIn(call)).AuthenticationResult?.RefreshToken;
    await call('InitiateAuth', { ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN } });
  },
  SignUp: (call, round) => call('SignUp', { ClientId, Username: `new${round}@x.example`, Password }),
  'a changed name': (call, round) =>
    call('AdminUpdateUserAttributes', {
      UserPoolId,
      Username,
      UserAttributes: [{ Name: 'name', Value: `Ada ${round}` }],
    }),
  'a changed address': (call, round) => {
    const UserAttributes = [{ Name: 'email', Value: `person1-${round}@x.example` }];
    const previous = round === 0 ? 'person1@x.example' : `person1-${round - 1}@x.example`;
    const isVerified = { Name: 'email_verified', Value: 'true' };
    return call('AdminUpdateUserAttributes', {
      UserPoolId,
      Username: previous,
      UserAttributes: [...UserAttributes, isVerified],
    });
  },
  AdminDeleteUser: (call, round) => call('AdminDeleteUser', { UserPoolId, Username: `person${round + 2}@x.example` }),
};

function crowd(count: number): Person[] {
  return Array.from({ length: count }, (_, number) => {
    return { email: `person${number}@x.example`, attributes: { name: `Some${number}` } };
  });
}

function callerOf({ url }: Emulator): Call {
  return async (operation, body) => {
    const headers = { 'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`, Authorization: 'AWS4' };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json() as ReturnType<Call>;
  };
}

/** How often pieces of the emulator's code ran since it was asked last. */
async function stepsIn(session: Session): Promise<number> {
  const { result }: Profiler.TakePreciseCoverageReturnType = await session.post('Profiler.takePreciseCoverage');
  const ours = result.filter(({ url }) => /\/emulator\/(?!contract\/)/.test(url));
  // The arithmetic of a password takes a step more or less for each bit.
  const functions = ours.filter(({ url }) => !url.includes('/srp/')).flatMap((script) => script.functions);
  return functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
}

async function measure(test: TestContext, people: number): Promise<Record<string, Work>> {
  const file = join(await folderFor(test), 'state.json');
  const emulator = await start(test, { file });
  const users = [{ email: Username, password: Password }, ...crowd(people)];
  const { addUser } = await emulator.createPool({
    ...localPool,
    users,
    client: passwordClient,
    keys: await sharedKeys,
  });
  await addUser({ email: 'last@x.example', status: 'UNCONFIRMED' });
  const letters = { count: 0 };
  const { stringify } = JSON;
  const counted = test.mock.method(JSON, 'stringify', (...args: Parameters<typeof stringify>) => {
    const text = stringify(...args);
    letters.count += text?.length ?? 0;
    return text;
  });
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const work: Record<string, Work> = {};
  for (const [name, request] of Object.entries(requests)) {
    await request(callerOf(emulator), 0);
    const [before] = [(await stat(file)).size, await stepsIn(session)];
    letters.count = 0;
    await request(callerOf(emulator), 1);
    const steps = await stepsIn(session);
    work[name] = { steps, letters: letters.count, bytes: (await stat(file)).size - before };
  }
  session.disconnect();
  counted.mock.restore();
  await emulator.close();
  return work;
}

test('No request does more where there are many people than where there are few', async (t) => {
  const [small, large] = [await measure(t, few), await measure(t, many)];
  for (const [name, work] of Object.entries(small)) {
    for (const kind of ['steps', 'letters', 'bytes'] as const) {
      const [one, other] = [work[kind], large[name]?.[kind] ?? Number.NaN];
      assert.ok(other <= 1.3 * one + 40, `${name}: ${one} ${kind} with ${few} people, ${other} with ${many}`);
    }
    assert.ok(work.steps > 20, `${name}: ${work.steps} steps`);
  }
});
