/** What the login page shows for each of Cognito's questions, and what of a person's answer is to be sent. It sends nothing itself. */
import { codes } from '#words/codes';
import { login as words } from '#words/login';
import type { SignInStep } from '../../cognito/sign-in-step.ts';
import { offer } from '../../form/ask.ts';
import { askForAttributes } from '../../form/attribute-fields.ts';
import { findForm, showIf } from '../../view/parts.ts';
import { type Moment, otherWays, type Put, type Step } from './put.ts';

export async function put(step: Exclude<SignInStep, Step<'signed-in'>>, moment: Moment): Promise<Put> {
  switch (step.step) {
    case 'new-password':
      return newPassword(step, moment);
    case 'code':
      return code(step, moment);
    case 'choose-mfa':
    case 'choose-set-up':
      return choice(step);
    case 'set-up-totp':
      return newApp(step);
    case 'set-up-email':
      return {
        form: 'set-up-email',
        presses: { 'back-to-choice': step.otherWay },
        send: ({ email }) => step.answer(email),
      };
    case 'custom':
      return custom(step, moment);
    case 'choose-way':
    case 'password':
    case 'passkey':
      return (await import('./first-questions.ts')).putFirst(step, moment);
    case 'remember-device':
      return { form: 'remember', send: (values) => step.answer(values['remember-device'] !== '') };
    default:
      return step satisfies never;
  }
}

/** A password of one's own in place of a temporary one, and whatever else the pool wants to know. */
function newPassword({ missing, answer }: Step<'new-password'>, { email }: Moment): Put {
  askForAttributes('missing-attributes', missing);
  return {
    form: 'choose-password',
    filling: { email },
    send: (values, attributes) => answer(values['new-password'], { ...attributes, email: values.email }),
  };
}

/** A code that came by text message or e-mail, or that an authenticator app shows. */
function code({ channel, sentTo, answer, again, otherWay, ways }: Step<'code'>, { before }: Moment): Put {
  const parts = { sms: false, email: false, totp: false, enter: true, 'set-up': false };
  showIf({ ...parts, [channel]: true }, findForm('enter-code'));
  // A wrong code leads nowhere: the same question again means that another code was sent.
  const isSentAgain = before?.step === 'code' && before.channel === channel;
  return {
    form: 'enter-code',
    filling: { sentTo },
    presses: { again, 'other-way': otherWay, ...otherWays('code', ways) },
    send: (values) => answer(values.code),
    news: isSentAgain ? codes.sent(sentTo) : undefined,
  };
}

/** An authenticator app, for a person who needs a second step. */
async function newApp({ answer, otherWay, ...key }: Step<'set-up-totp'>): Promise<Put> {
  // By itself, since it draws a QR code.
  const { showSecret } = await import('../../form/secret.ts');
  showIf({ sms: false, email: false, totp: false, enter: false, 'set-up': true }, findForm('enter-code'));
  return {
    form: 'enter-code',
    filling: showSecret(key),
    presses: { again: undefined, 'other-way': otherWay },
    send: ({ code }) => answer(code),
  };
}

/** Which of several ways of getting a code it is to be, or is to be set up. */
function choice(step: Step<'choose-mfa' | 'choose-set-up'>): Put {
  const isSetUp = step.step === 'choose-set-up';
  showIf({ choose: !isSetUp, 'set-up-choice': isSetUp }, findForm('choose-factor'));
  const chosen = offer('choose-factor', step.factors);
  return {
    form: 'choose-factor',
    send: async () => {
      const factor = chosen();
      return factor ? step.answer(factor) : step;
    },
  };
}

/** A question of the deployer's own; there can be any number of them. */
function custom({ parameters, answer }: Step<'custom'>, { before }: Moment): Put {
  const question = questionIn(parameters);
  const isSame = before?.step === 'custom' && questionIn(before.parameters) === question;
  const told = isSame ? words.wrongAnswer : words.anotherQuestion;
  return {
    form: 'answer-question',
    filling: { question },
    send: (values) => answer(values.answer),
    news: before?.step === 'custom' ? told : undefined,
  };
}

/** In the words that the deployer's function gives it. */
function questionIn({ question, prompt }: Record<string, string>): string {
  return question || prompt || words.anyQuestion;
}
