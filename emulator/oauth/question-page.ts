/** The pages of the questions that come after a name: codes, choices, new passwords, setting up a second factor. */
import { renderSVG } from 'uqr';
import { escapeHtml } from '../html/page.ts';
import { attributeField } from './attribute-field.ts';
import type { Shown } from './form-visit.ts';
import { fillIn, wordsFor } from './language.ts';
import { button, codeField, field, layoutPage, otherButton } from './layout.ts';
import { passwordField } from './login-page.ts';
import type { Question } from './page-state.ts';
import type { Asked } from './read-authorization.ts';
import type { Answer, Visit } from './visit.ts';
import type { Words } from './words/en.ts';

type Part = { title: string; fields: string; news?: string };

export function questionPage(visit: Visit, asked: Asked, question: Question, { name = '', ...told }: Shown): Answer {
  const words = wordsFor(visit);
  const nothing = { title: words.signIn, fields: '' };
  const { news, ...part }: Part = parts[question.step]?.({ visit, words, question, name }) ?? nothing;
  const state = { name, question };
  const said = told.alert === undefined ? (told.news ?? news) : undefined;
  // Password managers learn whose password it is.
  const who = `<input type="hidden" name="username" autocomplete="username" value="${escapeHtml(name)}">`;
  const fields = `${who}\n${part.fields || escapeHtml(fillIn(words.notHere, question.step))}`;
  return layoutPage(visit, asked.pending, { ...part, action: '/login', state, alert: told.alert, news: said, fields });
}

type Situation = { visit: Visit; words: Words; question: Question; name: string };

/**
 * Unlike Cognito: a passkey needs a script, which these pages do without; it is left out of the choice.
 */
const parts: Record<string, (situation: Situation) => Part> = {
  SMS_MFA: codeOfMessage,
  SMS_OTP: codeOfMessage,
  EMAIL_OTP: codeOfMessage,
  SOFTWARE_TOKEN_MFA: ({ words }) => ({ title: words.codeTitle, fields: codeFields(words), news: words.codeOfApp }),
  SELECT_CHALLENGE: ({ words, question }) => ({ title: words.signIn, fields: choiceFields(words, question.available) }),
  PASSWORD: ({ words }) => ({ title: words.signIn, fields: choiceFields(words, ['PASSWORD']) }),
  SELECT_MFA_TYPE: ({ words, question }) => ({ title: words.chooseTitle, fields: factorButtons(words, question) }),
  NEW_PASSWORD_REQUIRED: newPasswordPart,
  MFA_SETUP: (situation) => ({ title: situation.words.setUpTitle, fields: setUpFields(situation) }),
};

function codeOfMessage({ words, question }: Situation): Part {
  const news = fillIn(words.codeSent, question.parameters.CODE_DELIVERY_DESTINATION ?? '');
  return { title: words.codeTitle, fields: codeFields(words), news };
}

function codeFields(words: Words): string {
  return [field('code', words.code, codeField), button(words.signIn)].join('\n');
}

function choiceFields(words: Words, available: string[]): string {
  const isFirst = available.includes('PASSWORD');
  return [
    ...(isFirst ? [passwordField(words, true), button(words.signIn)] : []),
    ...(available.includes('EMAIL_OTP') ? [otherButton(words.mailCode, 'choice', 'EMAIL_OTP')] : []),
    ...(available.includes('SMS_OTP') ? [otherButton(words.textCode, 'choice', 'SMS_OTP')] : []),
  ].join('\n');
}

function factorButtons(words: Words, { parameters }: Question): string {
  const names: Record<string, string> = {
    SMS_MFA: words.bySms,
    EMAIL_OTP: words.byEmail,
    SOFTWARE_TOKEN_MFA: words.byApp,
  };
  return listIn(parameters.MFAS_CAN_CHOOSE)
    .map((factor) => otherButton(names[factor] ?? factor, 'choice', factor))
    .join('\n');
}

function newPasswordPart({ words, question }: Situation): Part {
  const missing = listIn(question.parameters.requiredAttributes).map((name) => name.replace('userAttributes.', ''));
  const kind = { type: 'password', autocomplete: 'new-password', autofocus: '' };
  const fields = [
    field('new-password', words.newPassword, kind),
    ...missing.map((name) => attributeField(words, name)),
    button(words.signIn),
  ];
  return { title: words.newPasswordTitle, fields: fields.join('\n') };
}

/** By an authenticator app, and by e-mail where that is possible. */
function setUpFields({ visit, words, question, name }: Situation): string {
  const email = field('email', words.email, { type: 'email', autocomplete: 'email', required: undefined });
  const isByEmail = listIn(question.parameters.MFAS_CAN_SETUP).includes('EMAIL_OTP');
  return [
    ...(question.secret === undefined ? [] : appFields(words, question.secret, { issuer: visit.pool.name, name })),
    ...(isByEmail ? [email, otherButton(words.setUpEmail, 'choice', 'EMAIL_OTP')] : []),
  ].join('\n');
}

/** https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
function appFields(words: Words, secret: string, { issuer, name }: { issuer: string; name: string }): string[] {
  const [who, what] = [encodeURIComponent(`${issuer}:${name}`), encodeURIComponent(issuer)];
  const picture = renderSVG(`otpauth://totp/${who}?secret=${secret}&issuer=${what}`, { border: 2 });
  return [
    `<p>${escapeHtml(words.setUpApp)}</p>`,
    `<div class="qr">${picture.replace('<svg ', `<svg role="img" aria-label="${escapeHtml(words.byApp)}" `)}</div>`,
    `<p>${escapeHtml(words.secret)}: <strong>${secret}</strong></p>`,
    field('code', words.code, codeField),
    button(words.signIn),
  ];
}

function listIn(json = '[]'): string[] {
  return JSON.parse(json) as string[];
}
