/** Goes on with a sign-in at managed login: to the next question's page, or to the application. */
import { answerManaged, type Managed } from '../challenges/managed.ts';
import { associateSoftwareToken } from '../operations/associate-software-token.ts';
import { verifySoftwareToken } from '../operations/verify-software-token.ts';
import { attributesIn } from './attribute-field.ts';
import type { Sent } from './form-visit.ts';
import type { Question } from './page-state.ts';
import { grantAuthorization } from './pending.ts';
import { questionPage } from './question-page.ts';
import type { Asked } from './read-authorization.ts';
import type { Answer, Visit } from './visit.ts';

export async function goOnSigningIn(visit: Visit, asked: Asked, managed: Managed, name: string): Promise<Answer> {
  if (managed.tag === 'signed-in') return grantAuthorization(visit, asked.pending, { ...managed, provider: 'COGNITO' });
  return questionPage(visit, asked, prepared(visit, managed), { name });
}

/** An authenticator app is given its secret before its page is shown. */
function prepared({ world }: Visit, { tag: _, ...question }: Extract<Managed, { tag: 'asked' }>): Question {
  const { step, parameters, session } = question;
  if (step !== 'MFA_SETUP' || !parameters.MFAS_CAN_SETUP?.includes('SOFTWARE_TOKEN_MFA')) return question;
  const { SecretCode, Session = session } = associateSoftwareToken(world, { Session: session });
  return { ...question, session: Session, secret: SecretCode };
}

/** @throws {CognitoException} as RespondToAuthChallenge and VerifySoftwareToken. */
export function answerQuestion(visit: Visit, { asked, state, form }: Sent, question: Question): Promise<Managed> {
  const { world, pool } = visit;
  const { step, secret } = question;
  const answer = { USERNAME: state.name ?? '', ...answerIn(step, form) };
  const isApp = step === 'MFA_SETUP' && secret !== undefined && !form.get('choice');
  const verified = isApp && verifySoftwareToken(world, { Session: question.session, UserCode: form.get('code') ?? '' });
  const session = (verified || undefined)?.Session ?? question.session;
  return answerManaged(world, { pool, client: asked.client }, { step, session, answer });
}

type Typed = (name: string) => string;

/** What an answer to each question is made of. */
const answers: Record<string, (typed: Typed, form: URLSearchParams) => Record<string, string>> = {
  SELECT_CHALLENGE: (typed) =>
    typed('choice') ? { ANSWER: typed('choice') } : { ANSWER: 'PASSWORD', PASSWORD: typed('password') },
  PASSWORD: (typed) => ({ PASSWORD: typed('password') }),
  SELECT_MFA_TYPE: (typed) => ({ ANSWER: typed('choice') }),
  SMS_MFA: (typed) => ({ SMS_MFA_CODE: typed('code') }),
  SMS_OTP: (typed) => ({ SMS_OTP_CODE: typed('code') }),
  EMAIL_OTP: (typed) => ({ EMAIL_OTP_CODE: typed('code') }),
  SOFTWARE_TOKEN_MFA: (typed) => ({ SOFTWARE_TOKEN_MFA_CODE: typed('code') }),
  MFA_SETUP: (typed) => (typed('choice') ? { EMAIL: typed('email') } : {}),
  NEW_PASSWORD_REQUIRED: (typed, form) => ({ NEW_PASSWORD: typed('new-password'), ...userAttributes(form) }),
};

function answerIn(step: string, form: URLSearchParams): Record<string, string> {
  return answers[step]?.((name) => form.get(name) ?? '', form) ?? {};
}

function userAttributes(form: URLSearchParams): Record<string, string> {
  const given = Object.entries(attributesIn(form));
  return Object.fromEntries(given.map(([name, value]) => [`userAttributes.${name}`, value]));
}
