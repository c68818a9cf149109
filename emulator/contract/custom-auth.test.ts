/** Custom sign-in: the pool's three triggers as plain functions, with every client. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { AuthenticationDetails, type CognitoUser } from 'amazon-cognito-identity-js';
import { exampleTriggers } from '../challenges/example-triggers.ts';
import type { PoolOptions } from '../emulator.ts';
import type { ChallengeRound } from '../triggers/events.ts';
import type { Triggers } from '../triggers/triggers.ts';
import './quick-powers.ts';
import { authenticate, newUser, outcomeOf, requireSession } from './acij.ts';
import { openAmplify } from './amplify.ts';
import { openPool, refusal, type Scene } from './scene.ts';
import { withResponse } from './with-response.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';
const wrong = refusal('NotAuthorized', 'Incorrect username or password.');
const client = { ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] } satisfies PoolOptions['client'];

function openCustomPool(t: TestContext, triggers: Triggers = exampleTriggers, more: PoolOptions = {}) {
  return openPool(t, { users: [{ email: ada, password }], client, triggers, ...more });
}

function begin({ cognito, ClientId }: Scene, USERNAME = ada) {
  return cognito.initiateAuth({ ClientId, AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME } });
}

function answer({ cognito, ClientId }: Scene, Session: string | undefined, ANSWER: string, USERNAME = ada) {
  const ChallengeResponses = { USERNAME, ANSWER };
  return cognito.respondToAuthChallenge({ ClientId, Session, ChallengeName: 'CUSTOM_CHALLENGE', ChallengeResponses });
}

function answerByLibrary(user: CognitoUser, text: string) {
  return outcomeOf((callbacks) => user.sendCustomChallengeAnswer(text, callbacks));
}

test('Somebody signs in by a code alone, wrong at first, with the SDK as it is', async (t) => {
  const scene = await openCustomPool(t);
  const user = newUser(scene, ada);
  user.setAuthenticationFlowType('CUSTOM_AUTH');
  const details = new AuthenticationDetails({ Username: ada });
  const asked = await outcomeOf((callbacks) => user.initiateAuth(details, callbacks));
  assert.equal(asked.called, 'customChallenge');
  const again = await answerByLibrary(user, 'wrong');
  assert.equal(again.called === 'customChallenge' && again.parameters.triesLeft, '2');
  requireSession(await answerByLibrary(user, scene.codeFor(ada)));
});

test('With SRP first the password comes before the code', async (t) => {
  const scene = await openCustomPool(t);
  const signIn = (given: string) => {
    const user = newUser(scene, ada);
    user.setAuthenticationFlowType('CUSTOM_AUTH');
    return authenticate(user, given).then((asked) => ({ user, asked }));
  };
  await assert.rejects(signIn('Wrong-1843'), wrong);
  assert.deepEqual(scene.emulator.inbox.all(), []);
  const { user, asked } = await signIn(password);
  assert.equal(asked.called, 'customChallenge');
  requireSession(await answerByLibrary(user, scene.codeFor(ada)));
});

test('Amplify signs in both ways', async (t) => {
  const scene = await openCustomPool(t);
  const amplify = openAmplify(scene);
  for (const flow of ['CUSTOM_WITHOUT_SRP', 'CUSTOM_WITH_SRP'] as const) {
    const given = flow === 'CUSTOM_WITH_SRP' ? password : undefined;
    const { nextStep } = await amplify.signIn(ada, given, { authFlowType: flow });
    assert.equal(nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE');
    assert.equal((await amplify.answer('wrong')).isSignedIn, false);
    assert.ok((await amplify.answer(scene.codeFor(ada))).isSignedIn);
    await amplify.signOut();
  }
});

test('Each answer brings a new session; the old one is spent, and after three wrong answers it is over', async (t) => {
  const scene = await openCustomPool(t);
  const first = await begin(scene);
  const { USERNAME, ...parameters } = first.ChallengeParameters ?? {};
  const question = 'Which code have we sent to a***@l***?';
  assert.deepEqual(parameters, { question, sentTo: 'a***@l***', triesLeft: '3' });
  assert.match(USERNAME ?? '', /^[0-9a-f-]{36}$/);
  const second = await answer(scene, first.Session, 'wrong');
  const spent = refusal('NotAuthorized', 'Invalid session for the user, session can only be used once.');
  await assert.rejects(answer(scene, first.Session, scene.codeFor(ada)), spent);
  const third = await answer(scene, second.Session, 'wrong');
  await assert.rejects(answer(scene, third.Session, 'wrong'), wrong);
  assert.equal(scene.emulator.inbox.to(ada).length, 1);
});

test('What a trigger wants to know again may be long, and the rounds many', async (t) => {
  const secret = 'x'.repeat(1500);
  const scene = await openCustomPool(t, {
    defineAuthChallenge: (event) => {
      const issueTokens = event.request.session.at(-1)?.challengeResult === true;
      return withResponse(event, { challengeName: 'CUSTOM_CHALLENGE', issueTokens, failAuthentication: false });
    },
    createAuthChallenge: (event) => {
      const privateChallengeParameters = { secret };
      return withResponse(event, {
        publicChallengeParameters: {},
        privateChallengeParameters,
        challengeMetadata: 'long',
      });
    },
    verifyAuthChallengeResponse: (event) => {
      const { challengeAnswer, privateChallengeParameters } = event.request;
      return withResponse(event, { answerCorrect: challengeAnswer === privateChallengeParameters.secret });
    },
  });
  let { Session } = await begin(scene);
  for (let round = 0; round < 10; round += 1) ({ Session } = await answer(scene, Session, 'wrong'));
  assert.ok((await answer(scene, Session, secret)).AuthenticationResult);
});

test('The triggers see the rounds, what they said in them, and the metadata of answers only', async (t) => {
  const seen: { session: ChallengeRound[]; metadata: Record<string, string> | undefined }[] = [];
  const questions = ['name', 'engine'];
  const scene = await openCustomPool(t, {
    defineAuthChallenge(event) {
      const { session, clientMetadata: metadata } = event.request;
      seen.push({ session, metadata });
      return withResponse(event, session.length < 2 ? { challengeName: 'CUSTOM_CHALLENGE' } : { issueTokens: true });
    },
    createAuthChallenge(event) {
      const round = event.request.session.length;
      return withResponse(event, {
        publicChallengeParameters: { question: questions[round] ?? '' },
        privateChallengeParameters: { answer: `right ${round}` },
        challengeMetadata: `round ${round}`,
      });
    },
    verifyAuthChallengeResponse(event) {
      const { privateChallengeParameters, challengeAnswer } = event.request;
      return withResponse(event, { answerCorrect: privateChallengeParameters.answer === challengeAnswer });
    },
  });
  const { cognito, ClientId } = scene;
  const AuthParameters = { USERNAME: ada };
  const ClientMetadata = { colour: 'red' };
  const first = await cognito.initiateAuth({ ClientId, AuthFlow: 'CUSTOM_AUTH', AuthParameters, ClientMetadata });
  assert.equal(first.ChallengeParameters?.question, 'name');
  const second = await cognito.respondToAuthChallenge({
    ClientId,
    ChallengeName: 'CUSTOM_CHALLENGE',
    Session: first.Session,
    ChallengeResponses: { USERNAME: ada, ANSWER: 'right 0' },
    ClientMetadata,
  });
  assert.equal(second.ChallengeParameters?.question, 'engine');
  assert.ok((await answer(scene, second.Session, 'mistaken')).AuthenticationResult?.IdToken);
  const rounds = [true, false].map((challengeResult, number) => {
    return { challengeName: 'CUSTOM_CHALLENGE', challengeResult, challengeMetadata: `round ${number}` };
  });
  assert.deepEqual(seen, [
    { session: [], metadata: undefined },
    { session: rounds.slice(0, 1), metadata: ClientMetadata },
    { session: rounds, metadata: undefined },
  ]);
});

test('What a trigger throws is told in its own words, and the question stays open', async (t) => {
  let isBroken = true;
  const scene = await openCustomPool(t, {
    ...exampleTriggers,
    verifyAuthChallengeResponse(event) {
      if (isBroken) throw new Error('No such luck');
      return withResponse(event, { answerCorrect: true });
    },
  });
  const { Session } = await begin(scene);
  const failed = refusal('UserLambdaValidation', 'VerifyAuthChallengeResponse failed with error No such luck.');
  await assert.rejects(answer(scene, Session, 'anything'), failed);
  isBroken = false;
  assert.ok((await answer(scene, Session, 'anything')).AuthenticationResult);
});

test('Somebody unknown is asked like everybody else, and never gets in', async (t) => {
  const nobody = 'nobody@lovelace.example';
  const scene = await openCustomPool(t);
  const { ChallengeName, Session, ChallengeParameters } = await begin(scene, nobody);
  assert.equal(ChallengeName, 'CUSTOM_CHALLENGE');
  assert.equal(ChallengeParameters?.sentTo, 'n***@l***');
  assert.equal((await answer(scene, Session, 'wrong', nobody)).ChallengeName, 'CUSTOM_CHALLENGE');
  assert.deepEqual(scene.emulator.inbox.all(), []);
  const careless = await openCustomPool(t, {
    ...exampleTriggers,
    defineAuthChallenge: (event) => withResponse(event, { issueTokens: true }),
  });
  assert.ok((await begin(careless)).AuthenticationResult);
  await assert.rejects(begin(careless, nobody), wrong);
  const telling = await openCustomPool(t, exampleTriggers, {
    client: { ...client, PreventUserExistenceErrors: 'LEGACY' },
  });
  await assert.rejects(begin(telling, nobody), refusal('UserNotFound', 'User does not exist.'));
});

test('A pool without the triggers says so, and so does one whose trigger makes no sense', async (t) => {
  const without = await openCustomPool(t, {});
  const text = 'Custom auth lambda trigger is not configured for the user pool.';
  await assert.rejects(begin(without), refusal('InvalidParameter', text));
  const senseless = await openCustomPool(t, { ...exampleTriggers, defineAuthChallenge: (event) => event });
  await assert.rejects(begin(senseless), refusal('InvalidLambdaResponse', 'Unrecognizable lambda output'));
});

test('A trigger can ask for a second factor of Cognito, and for a temporary password to be replaced first', async (t) => {
  const scene = await openCustomPool(
    t,
    {
      ...exampleTriggers,
      defineAuthChallenge(event) {
        const done = event.request.session.map((round) => round.challengeName).join(' ');
        if (done === 'SRP_A') return withResponse(event, { challengeName: 'PASSWORD_VERIFIER' });
        if (done === 'SRP_A PASSWORD_VERIFIER') return withResponse(event, { challengeName: 'SMS_MFA' });
        return withResponse(event, { issueTokens: true });
      },
    },
    { users: [{ email: ada, password, phone: '+15550100', status: 'FORCE_CHANGE_PASSWORD' }] },
  );
  const user = newUser(scene, ada);
  user.setAuthenticationFlowType('CUSTOM_AUTH');
  assert.equal((await authenticate(user, password)).called, 'newPasswordRequired');
  const next = await outcomeOf((callbacks) => user.completeNewPasswordChallenge('Analytical-1', {}, callbacks));
  assert.equal(next.called, 'mfaRequired');
  requireSession(await outcomeOf((callbacks) => user.sendMFACode(scene.codeFor('+15550100'), callbacks)));
});
