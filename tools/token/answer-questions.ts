/** Answers what Cognito asks after the password, as far as a program can, until it is signed in. */
import { reasonOf } from '../../src/cognito/reason-of.ts';
import type { SignInStep } from '../../src/cognito/sign-in-step.ts';
import { GetTokenError } from './get-token-error.ts';
import type { Answers } from './token-request.ts';
import { totpCode } from './totp-code.ts';

type Step<Name extends SignInStep['step']> = Extract<SignInStep, { step: Name }>;

/** @throws {GetTokenError} for a question that nobody here can answer; {CognitoError} for a wrong answer. */
export async function answerQuestions(first: SignInStep, answers: Answers): Promise<void> {
  let step = first;
  while (step.step !== 'signed-in') step = await answer(step, answers);
}

function answer(step: Exclude<SignInStep, Step<'signed-in'>>, answers: Answers): Promise<SignInStep> {
  switch (step.step) {
    case 'code':
      return answerCode(step, answers);
    case 'choose-mfa':
      return answerChoice(step, answers);
    case 'custom':
      return answerCustom(step, answers);
    case 'remember-device':
      // Nothing outlives this process, so there is no device to remember.
      return step.answer(false);
    case 'new-password':
      throw newPasswordRequired(answers);
    case 'set-up-totp':
    case 'choose-set-up':
    case 'set-up-email':
      throw setUpRequired(answers);
    case 'password':
      return step.answer(answers.password ?? '');
    case 'choose-way':
    case 'passkey':
      // Cognito was told what can be answered here, and asks for nothing else.
      throw new GetTokenError('UnknownQuestion', `Cognito asks ${answers.username} for a choice of their own.`);
    default:
      return step satisfies never;
  }
}

async function answerCode(step: Step<'code'>, { username, totpSecret, onChallenge }: Answers): Promise<SignInStep> {
  const { channel, sentTo } = step;
  if (channel === 'totp' && totpSecret) return answerWithSecret(step, totpSecret);
  if (onChallenge) return step.answer(await onChallenge({ kind: 'code', channel, sentTo }));
  const [from, way] =
    channel === 'totp'
      ? ['an authenticator app', 'Give its secret as totpSecret, or answer it in onChallenge.']
      : [`the message to ${sentTo ?? 'their address'}`, 'Answer it in onChallenge.'];
  throw new GetTokenError('CodeRequired', `Cognito asks ${username} for a code from ${from}. ${way}`);
}

/** A code works once. Cognito takes that of the next half-minute as well, so two programs may sign in within one. */
async function answerWithSecret(step: Step<'code'>, secret: string): Promise<SignInStep> {
  try {
    return await step.answer(totpCode(secret));
  } catch (error) {
    if ((await reasonOf(error)) !== 'code-used') throw error;
    return step.answer(totpCode(secret, 1));
  }
}

async function answerChoice(step: Step<'choose-mfa'>, answers: Answers): Promise<SignInStep> {
  const { username, totpSecret, onChallenge } = answers;
  const { factors } = step;
  if (totpSecret && factors.includes('SOFTWARE_TOKEN_MFA')) return step.answer('SOFTWARE_TOKEN_MFA');
  const known = `${username} can choose between ${factors.join(' and ')}`;
  if (!onChallenge) throw new GetTokenError('ChoiceRequired', `${known}. Answer one of them in onChallenge.`);
  const said = await onChallenge({ kind: 'choice', factors });
  const chosen = factors.find((factor) => factor === said);
  if (!chosen) throw new GetTokenError('ChoiceRequired', `${known}, and not ${said}.`);
  return step.answer(chosen);
}

async function answerCustom(step: Step<'custom'>, { username, onChallenge }: Answers): Promise<SignInStep> {
  const { parameters } = step;
  if (onChallenge) return step.answer(await onChallenge({ kind: 'custom', parameters }));
  throw new GetTokenError(
    'AnswerRequired',
    `The pool asks ${username} a question of its own. Answer it in onChallenge.`,
  );
}

function newPasswordRequired({ username }: Answers): GetTokenError {
  return new GetTokenError(
    'NewPasswordRequired',
    `${username} still has the temporary password and must choose a new one: on the login page, or with ` +
      `npm run users -- set-password ${username}`,
  );
}

function setUpRequired({ username }: Answers): GetTokenError {
  return new GetTokenError(
    'SetUpRequired',
    `The pool demands a second factor and ${username} has none yet. Set one up by signing in on the login page.`,
  );
}
