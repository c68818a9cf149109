/** Custom sign-in: any number of rounds, with and without the password first. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { exampleTriggers } from '../../emulator/challenges/example-triggers.ts';
import { openPool } from '../../emulator/contract/scene.ts';
import { withResponse } from '../../emulator/contract/with-response.ts';
import type { PoolOptions } from '../../emulator/emulator.ts';
import type { Triggers } from '../../emulator/triggers/triggers.ts';
import { memoryStorage } from '../session/memory-storage.ts';
import { choose, openChoicePool } from './choice-scene.ts';
import { ada, begin, forge, operationsIn, stepOf } from './sign-in-scene.ts';

const { email, password, phone } = ada;
const flow = 'custom';

/** Asks three questions; the answer to each is its number. */
const riddles: Triggers = {
  defineAuthChallenge: (event) => {
    const { session } = event.request;
    if (session.length < 3) return withResponse(event, { challengeName: 'CUSTOM_CHALLENGE' });
    return withResponse(event, { issueTokens: session.every(({ challengeResult }) => challengeResult) });
  },
  createAuthChallenge: (event) => {
    const round = event.request.session.length + 1;
    return withResponse(event, {
      publicChallengeParameters: { question: `Riddle ${round}` },
      privateChallengeParameters: { answer: String(round) },
    });
  },
  verifyAuthChallengeResponse: (event) => {
    const { privateChallengeParameters, challengeAnswer } = event.request;
    return withResponse(event, { answerCorrect: challengeAnswer === privateChallengeParameters.answer });
  },
};

function open(t: TestContext, triggers: Triggers = exampleTriggers, options: PoolOptions = {}) {
  const client: PoolOptions['client'] = { ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] };
  return openPool(t, { users: [{ email, password, phone }], client, triggers, ...options });
}

test('An address alone leads in, and no password is proved or sent', async (t) => {
  const scene = await open(t);
  const storage = memoryStorage();
  const requests = forge(t, () => undefined);
  const { parameters, answer } = stepOf('custom', await begin(scene, { flow, storage, password: '' }));
  assert.equal(parameters.sentTo, 'a***@e***');
  assert.deepEqual(Object.keys(storage), []);
  stepOf('signed-in', await answer(scene.codeFor(email)));
  assert.deepEqual(operationsIn(requests), ['InitiateAuth', 'RespondToAuthChallenge']);
  // The session is random text, in which anything may stand.
  const said = JSON.stringify(requests, (name, value) => (name === 'Session' ? undefined : value));
  assert.doesNotMatch(said, /SRP|PASSWORD/);
  const user = Object.keys(storage).find((key) => key.endsWith('.idToken'));
  assert.match(user ?? '', /\.[0-9a-f-]{36}\.idToken$/);
});

test('There can be any number of rounds, each with its own question', async (t) => {
  const scene = await open(t, riddles);
  let step = await begin(scene, { flow });
  for (const round of [1, 2, 3]) {
    const { parameters, answer } = stepOf('custom', step);
    assert.equal(parameters.question, `Riddle ${round}`);
    step = await answer(String(round));
  }
  stepOf('signed-in', step);
});

test('After a wrong answer the next round goes on with the new session', async (t) => {
  const scene = await open(t);
  const first = stepOf('custom', await begin(scene, { flow }));
  const second = stepOf('custom', await first.answer('wrong'));
  assert.equal(second.parameters.triesLeft, '2');
  stepOf('signed-in', await second.answer(scene.codeFor(email)));
});

test('When the last round is lost, that is told from a wrong password', async (t) => {
  const scene = await open(t);
  let step = stepOf('custom', await begin(scene, { flow }));
  for (const answer of ['wrong', 'wrong']) step = stepOf('custom', await step.answer(answer));
  await assert.rejects(step.answer('wrong'), { code: 'AnswerRefused' });
});

test('With SRP first a wrong password is just that, and a right one leads to the question', async (t) => {
  const scene = await open(t);
  const afterSrp = { flow: 'custom-after-srp' } as const;
  await assert.rejects(begin(scene, { ...afterSrp, password: 'Wrong-pass-1' }), { code: 'NotAuthorized' });
  const { answer } = stepOf('custom', await begin(scene, afterSrp));
  stepOf('signed-in', await answer(scene.codeFor(email)));
});

test('Where nobody is hidden, an unknown address is refused without a word of a password', async (t) => {
  const client: PoolOptions['client'] = {
    ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'],
    PreventUserExistenceErrors: 'LEGACY',
  };
  const scene = await open(t, exampleTriggers, { client });
  await assert.rejects(begin(scene, { flow, name: 'nobody@engine.example' }), { code: 'AnswerRefused' });
});

test('Who takes too long over a question is told so', async (t) => {
  const scene = await open(t);
  const { answer } = stepOf('custom', await begin(scene, { flow }));
  scene.emulator.clock.advance(4 * 60_000);
  await assert.rejects(answer('123456'), { code: 'SessionExpired' });
});

test('A trigger may ask for a code by text message as well', async (t) => {
  const scene = await open(
    t,
    {
      ...riddles,
      defineAuthChallenge: (event) => {
        const challengeName = ['CUSTOM_CHALLENGE', 'SMS_MFA'][event.request.session.length];
        return withResponse(event, challengeName ? { challengeName } : { issueTokens: true });
      },
    },
    { mfa: { MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: {} } },
  );
  const riddle = stepOf('custom', await begin(scene, { flow }));
  const code = stepOf('code', await riddle.answer('1'));
  stepOf('signed-in', await code.answer(scene.codeFor(phone)));
});

test('Where people choose how they sign in, a question of the deployer’s may follow the password, and the code', async (t) => {
  const scene = await openChoicePool(t);
  const { cognito, ClientId } = scene;
  const AuthParameters = { USERNAME: email, PASSWORD: password, PREFERRED_CHALLENGE: 'PASSWORD' };
  const signedIn = await cognito.initiateAuth({ AuthFlow: 'USER_AUTH', ClientId, AuthParameters });
  const { AuthenticationResult } = signedIn;
  const requests = forge(t, ({ body: { ChallengeName: name = '', ChallengeResponses: given } }) => {
    if (name !== 'CUSTOM_CHALLENGE') return /^(PASSWORD_VERIFIER|EMAIL_OTP)$/.test(name) ? riddle(1) : undefined;
    return given?.ANSWER === '1' ? { AuthenticationResult } : riddle(2);
  });
  const byPassword = async () => stepOf('password', await choose(scene, { prefer: 'PASSWORD_SRP' })).answer(password);
  const byCode = async () => stepOf('code', await choose(scene, { prefer: 'EMAIL_OTP' })).answer(scene.codeFor(email));
  for (const begun of [byPassword, byCode]) {
    const asked = stepOf('custom', await begun());
    assert.equal(asked.parameters.question, 'Riddle 1');
    const again = stepOf('custom', await asked.answer('wrong'));
    assert.equal(again.parameters.question, 'Riddle 2');
    stepOf('signed-in', await again.answer('1'));
    const sessions = requests.map(({ body }) => (body as { Session?: string }).Session);
    assert.deepEqual(sessions.slice(-2), ['riddle 1', 'riddle 2']);
  }
});

function riddle(round: number) {
  const ChallengeParameters = { question: `Riddle ${round}` };
  return { ChallengeName: 'CUSTOM_CHALLENGE', ChallengeParameters, Session: `riddle ${round}` };
}

test('A remembered device that was forgotten does not stand in the way of a custom sign-in', async (t) => {
  const DeviceConfiguration = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
  const scene = await open(t, exampleTriggers, { settings: { DeviceConfiguration } });
  const storage = memoryStorage();
  const enter = async () => {
    const { answer } = stepOf('custom', await begin(scene, { flow, storage }));
    stepOf('signed-in', await answer(scene.codeFor(email)));
  };
  await enter();
  await enter();
  const [user] = Object.values(scene.emulator.world.state.pools[scene.UserPoolId]?.users ?? {});
  assert.equal(Object.keys(user?.devices ?? {}).length, 1);
  for (const key of Object.keys(user?.devices ?? {})) delete user?.devices[key];
  await enter();
});
