/** Triggers that take their time, or reject: the pool waits for them, goes on with everything else, and never ends. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolOptions } from '../emulator.ts';
import type { Triggers } from '../triggers/triggers.ts';
import { openPool, refusal } from './scene.ts';
import { withResponse } from './with-response.ts';

const ada = 'ada@lovelace.example';
const Password = 'Engine-1843';
const client = { ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] } satisfies PoolOptions['client'];

const custom = {
  defineAuthChallenge: async (event) => {
    const isRight = event.request.session.at(-1)?.challengeResult;
    return withResponse(event, isRight ? { issueTokens: true } : { challengeName: 'CUSTOM_CHALLENGE' });
  },
  createAuthChallenge: async (event) => withResponse(event, { publicChallengeParameters: { question: 'The engine?' } }),
  verifyAuthChallengeResponse: async (event) =>
    withResponse(event, { answerCorrect: event.request.challengeAnswer === 'analytical' }),
} satisfies Triggers;

type Calls = { cognito: CognitoIdentityProvider; ClientId: string };

function begin({ cognito, ClientId }: Calls) {
  return cognito.initiateAuth({ ClientId, AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME: ada } });
}

function answer({ cognito, ClientId }: Calls, Session: string | undefined) {
  const ChallengeResponses = { USERNAME: ada, ANSWER: 'analytical' };
  return cognito.respondToAuthChallenge({ ClientId, ChallengeName: 'CUSTOM_CHALLENGE', Session, ChallengeResponses });
}

function openCustomPool(t: TestContext, triggers: Triggers = {}) {
  return openPool(t, { client, users: [{ email: ada, password: Password }], triggers: { ...custom, ...triggers } });
}

/** A promise that a test settles, and another that tells when it is waited for. */
function gate() {
  let open = (): void => undefined;
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const opened = new Promise<void>((resolve) => (open = resolve));
  const wait = () => {
    arrive();
    return opened;
  };
  return { open, arrived, wait };
}

/** A pool that waits before it takes any answer for right, and a sign-in that is asked for one. */
async function openSlowPool(t: TestContext) {
  const { wait, ...ways } = gate();
  const scene = await openCustomPool(t, {
    verifyAuthChallengeResponse: async (event) => {
      await wait();
      return withResponse(event, { answerCorrect: true });
    },
  });
  return { scene, ...(await begin(scene)), ...ways };
}

test('A sign-in waits for triggers that take their time', async (t) => {
  const scene = await openCustomPool(t);
  const { Session, ChallengeParameters } = await begin(scene);
  assert.equal(ChallengeParameters?.question, 'The engine?');
  assert.ok((await answer(scene, Session)).AuthenticationResult?.IdToken);
});

test('Whichever trigger rejects, the caller is told as if it had thrown, and the pool goes on', async (t) => {
  const reject = () => Promise.reject(new Error('out of order'));
  const says = (name: string) => refusal('UserLambdaValidation', `${name} failed with error out of order.`);
  for (const [trigger, name] of [
    ['preSignUp', 'PreSignUp'],
    ['customMessage', 'CustomMessage'],
  ] as const) {
    const { cognito, ClientId } = await openPool(t, { triggers: { [trigger]: reject } });
    await assert.rejects(cognito.signUp({ ClientId, Username: ada, Password }), says(name));
    await assert.rejects(cognito.signUp({ ClientId, Username: 'a@b.example', Password }), says(name));
  }
  const { cognito, UserPoolId, ClientId } = await openPool(t, { triggers: { postConfirmation: reject } });
  await cognito.signUp({ ClientId, Username: ada, Password });
  await assert.rejects(cognito.adminConfirmSignUp({ UserPoolId, Username: ada }), says('PostConfirmation'));
  assert.equal((await cognito.adminGetUser({ UserPoolId, Username: ada })).UserStatus, 'CONFIRMED');
  for (const [trigger, name] of [
    ['defineAuthChallenge', 'DefineAuthChallenge'],
    ['createAuthChallenge', 'CreateAuthChallenge'],
  ] as const) {
    await assert.rejects(begin(await openCustomPool(t, { [trigger]: reject })), says(name));
  }
  const scene = await openCustomPool(t, { verifyAuthChallengeResponse: reject });
  const { Session } = await begin(scene);
  await assert.rejects(answer(scene, Session), says('VerifyAuthChallengeResponse'));
});

test('A trigger may call the pool while it runs, and sees what it changes', async (t) => {
  const seen: unknown[] = [];
  const scene = await openPool(t, {
    triggers: {
      async postConfirmation(event) {
        const { cognito, UserPoolId } = scene;
        const { userName: Username } = event;
        await cognito.createGroup({ UserPoolId, GroupName: 'members' });
        await cognito.adminAddUserToGroup({ UserPoolId, Username, GroupName: 'members' });
        seen.push((await cognito.adminGetUser({ UserPoolId, Username })).UserStatus);
        return event;
      },
    },
  });
  const { cognito, ClientId, UserPoolId, codeFor } = scene;
  await cognito.signUp({ ClientId, Username: ada, Password });
  await cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode: codeFor(ada) });
  const { Groups = [] } = await cognito.adminListGroupsForUser({ UserPoolId, Username: ada });
  assert.deepEqual([seen, Groups.map(({ GroupName }) => GroupName)], [['CONFIRMED'], ['members']]);
});

test('Whoever takes a name while the trigger of another sign-up runs has it', async (t) => {
  const { wait, open, arrived } = gate();
  let calls = 0;
  const preSignUp: Triggers['preSignUp'] = async (event) => {
    calls += 1;
    if (calls === 1) await wait();
    return event;
  };
  const { cognito, ClientId, UserPoolId } = await openPool(t, { triggers: { preSignUp } });
  const slow = assert.rejects(cognito.signUp({ ClientId, Username: ada, Password }), {
    name: 'UsernameExistsException',
  });
  await arrived;
  const { UserSub } = await cognito.signUp({ ClientId, Username: ada, Password });
  open();
  await slow;
  assert.equal((await cognito.adminGetUser({ UserPoolId, Username: ada })).Username, UserSub);
});

test('While a trigger judges an answer, a second one to the same session is refused', async (t) => {
  const { scene, Session, open, arrived } = await openSlowPool(t);
  const first = answer(scene, Session);
  await arrived;
  const once = refusal('NotAuthorized', 'Invalid session for the user, session can only be used once.');
  await assert.rejects(answer(scene, Session), once);
  open();
  assert.ok((await first).AuthenticationResult);
});

test('Somebody who is deleted while a trigger runs gets no tokens', async (t) => {
  const { scene, Session, open, arrived } = await openSlowPool(t);
  const refused = assert.rejects(answer(scene, Session), refusal('NotAuthorized', 'Incorrect username or password.'));
  await arrived;
  await scene.cognito.adminDeleteUser({ UserPoolId: scene.UserPoolId, Username: ada });
  open();
  await refused;
});
