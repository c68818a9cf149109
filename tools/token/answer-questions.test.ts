/** Each question of Cognito gets its answer from the secret or the callback, or is refused with what would answer it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CognitoError } from '../../src/cognito/error.ts';
import type { SignInStep } from '../../src/cognito/sign-in-step.ts';
import { answerQuestions } from './answer-questions.ts';
import type { GetTokenCode } from './get-token-error.ts';
import type { Answers } from './token-request.ts';
import { totpCode } from './totp-code.ts';

const username = 'ada@lovelace.example';
const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const signedIn: SignInStep = { step: 'signed-in' };

/** A question that writes down its answer and leads to the next one. */
function asks(question: object, given: unknown[], next: SignInStep = signedIn): SignInStep {
  const answer = async (...said: unknown[]) => {
    given.push(...said);
    return next;
  };
  return { ...question, answer } as SignInStep;
}

async function answersTo(question: object, answers: Omit<Answers, 'username'>): Promise<unknown[]> {
  const given: unknown[] = [];
  await answerQuestions(asks(question, given), { username, ...answers });
  return given;
}

const app = { step: 'code', channel: 'totp' };
const mail = { step: 'code', channel: 'email', sentTo: 'a***@l***' };
const choice = { step: 'choose-mfa', factors: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] };
const custom = { step: 'custom', parameters: { riddle: 'What is it?' } };

test('A TOTP secret chooses the app among several factors, and answers for it', async (t) => {
  t.mock.method(Date, 'now', () => 59_000);
  assert.deepEqual(await answersTo(choice, { totpSecret }), ['SOFTWARE_TOKEN_MFA']);
  assert.deepEqual(await answersTo(app, { totpSecret, onChallenge: () => 'never asked' }), [totpCode(totpSecret)]);
});

test('A callback is told what is asked, and its answer is passed on', async () => {
  const asked: unknown[] = [];
  const say = (answer: string) => (question: unknown) => {
    asked.push(question);
    return answer;
  };
  assert.deepEqual(await answersTo(app, { onChallenge: say('111111') }), ['111111']);
  assert.deepEqual(await answersTo(mail, { totpSecret, onChallenge: say('222222') }), ['222222']);
  assert.deepEqual(await answersTo(choice, { onChallenge: say('EMAIL_OTP') }), ['EMAIL_OTP']);
  assert.deepEqual(await answersTo(custom, { onChallenge: say('42') }), ['42']);
  assert.deepEqual(asked, [
    { kind: 'code', channel: 'totp', sentTo: undefined },
    { kind: 'code', channel: 'email', sentTo: 'a***@l***' },
    { kind: 'choice', factors: choice.factors },
    { kind: 'custom', parameters: custom.parameters },
  ]);
});

test('One question after another is answered until there are tokens', async () => {
  const given: unknown[] = [];
  const later = asks(mail, given, asks({ step: 'remember-device' }, given));
  const onChallenge = ({ kind }: { kind: string }) => (kind === 'choice' ? 'EMAIL_OTP' : '333333');
  await answerQuestions(asks(choice, given, later), { username, onChallenge });
  assert.deepEqual(given, ['EMAIL_OTP', '333333', false]);
});

test('Where the code of this half-minute was used, that of the next one is tried, and no third', async (t) => {
  t.mock.method(Date, 'now', () => 59_000);
  const given: string[] = [];
  const used = new CognitoError(
    'ExpiredCode',
    'RespondToAuthChallenge',
    'Your software token has already been used once.',
  );
  const answer = async (code: string) => {
    given.push(code);
    throw used;
  };
  const question: SignInStep = { step: 'code', channel: 'totp', answer };
  await assert.rejects(answerQuestions(question, { username, totpSecret }), used);
  assert.deepEqual(given, [totpCode(totpSecret), totpCode(totpSecret, 1)]);
  given.length = 0;
  const wrong = new CognitoError('CodeMismatch', 'RespondToAuthChallenge', 'Invalid code received for user');
  const refuse = async (code: string) => {
    given.push(code);
    throw wrong;
  };
  await assert.rejects(answerQuestions({ ...question, answer: refuse }, { username, totpSecret }), wrong);
  assert.equal(given.length, 1, 'a wrong code counts towards a lock');
});

const refusals: [question: object, code: GetTokenCode, message: RegExp][] = [
  [app, 'CodeRequired', /^Cognito asks ada@.* for a code from an authenticator app\. Give its secret as totpSecret/],
  [mail, 'CodeRequired', /a code from the message to a\*\*\*@l\*\*\*\. Answer it in onChallenge\.$/],
  [choice, 'ChoiceRequired', /can choose between SOFTWARE_TOKEN_MFA and EMAIL_OTP\. Answer one of them in onChallenge/],
  [custom, 'AnswerRequired', /a question of its own\. Answer it in onChallenge\.$/],
  [
    { step: 'new-password', missing: [] },
    'NewPasswordRequired',
    /npm run users -- set-password ada@lovelace\.example$/,
  ],
  [{ step: 'set-up-totp' }, 'SetUpRequired', /has none yet\. Set one up by signing in on the login page\.$/],
  [{ step: 'choose-set-up' }, 'SetUpRequired', /has none yet/],
  [{ step: 'set-up-email' }, 'SetUpRequired', /has none yet/],
];

for (const [question, code, message] of refusals) {
  test(`Without anybody to answer, ${JSON.stringify(question)} is refused as ${code}`, async () => {
    await assert.rejects(answersTo(question, {}), { name: 'GetTokenError', code, message });
  });
}

test('A choice that there is not, and a secret that is none, are refused', async () => {
  const pigeon = { code: 'ChoiceRequired', message: /, and not pigeon\.$/ };
  await assert.rejects(answersTo(choice, { onChallenge: () => 'pigeon' }), pigeon);
  await assert.rejects(answersTo(app, { totpSecret: 'not base32!' }), { code: 'Misuse', message: /is not base32/ });
});

test('A secret may be written with blanks, as apps show it', () => {
  assert.equal(totpCode('JBSW Y3DP EHPK 3PXP'), totpCode('JBSWY3DPEHPK3PXP'));
});
