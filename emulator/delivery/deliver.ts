/** Writes an e-mail or a text for somebody and sends it to the inbox. */
import { countMail } from '../limits/mail-quota.ts';
import type { Code, Delivery, Message, Pool, User } from '../store/state.ts';
import { runTrigger } from '../triggers/run-trigger.ts';
import type { World } from '../world.ts';
import { mask } from './mask.ts';
import { linkWords, mailWords, textMessageWords, type Words } from './words.ts';

export type Note = {
  purpose: Message['purpose'];
  attribute: Code['attribute'];
  /** Where to, when that is not the value the attribute has now. */
  to?: string;
  /** The code, or an invitation's temporary password. */
  code: string;
  clientId: string;
  /** The Lambda event's: `CustomMessage_SignUp`, `CustomMessage_Authentication`, … */
  triggerSource: string;
};

/**
 * @returns where it went, masked, as Cognito tells it.
 * @throws {CognitoException} LimitExceeded when the pool has sent its mails for today; UserLambdaValidation.
 */
export async function deliver(world: World, pool: Pool, user: User, note: Note): Promise<Delivery> {
  const to = note.to ?? user.attributes[note.attribute] ?? '';
  if (note.attribute === 'email') countMail(world, pool);
  world.send(await write(world, pool, user, { ...note, to }));
  return delivery(note.attribute, to);
}

/** How Cognito says where a code went. */
export function delivery(attribute: Code['attribute'], to: string): Delivery {
  const medium = attribute === 'email' ? 'EMAIL' : 'SMS';
  return { AttributeName: attribute, DeliveryMedium: medium, Destination: mask(to) };
}

async function write(world: World, pool: Pool, user: User, note: Note & { to: string }): Promise<Message> {
  const custom = await customWords(world, pool, user, note);
  const isByLink = isSentByLink(pool, note);
  const link = custom?.link ?? (isByLink ? confirmationLink(world, user, note) : undefined);
  const { subject, text } = { ...defaultWords(pool, note, isByLink), ...custom };
  const fill = (words: string) => fillIn(words, { code: note.code, username: signInName(pool, user), link });
  return {
    to: note.to,
    channel: note.attribute === 'email' ? 'email' : 'sms',
    purpose: note.purpose,
    userPoolId: pool.id,
    ...(!isByLink && { code: note.code }),
    ...(link !== undefined && { link }),
    ...(subject !== undefined && { subject: fill(subject) }),
    text: fill(text),
    sentAt: world.clock.now(),
  };
}

function defaultWords(pool: Pool, note: Note, isByLink: boolean): Words {
  if (note.attribute === 'phone_number') return textMessageWords(pool, note.purpose);
  return isByLink ? linkWords(pool) : mailWords(pool, note.purpose);
}

/** A link can confirm a sign-up; passwords and changed addresses take a code in any case. */
function isSentByLink(pool: Pool, { attribute, purpose }: Note): boolean {
  const option = pool.settings.VerificationMessageTemplate?.DefaultEmailOption;
  return option === 'CONFIRM_WITH_LINK' && attribute === 'email' && purpose === 'sign-up';
}

async function customWords(
  world: World,
  pool: Pool,
  user: User,
  note: Note,
): Promise<Partial<Words & { link: string }>> {
  const trigger = world.triggers[pool.id]?.customMessage;
  const { username: userName, attributes: userAttributes } = user;
  const { code: codeParameter, triggerSource, clientId } = note;
  const event = { userName, userAttributes: { ...userAttributes }, codeParameter, triggerSource, clientId };
  const answer = trigger && (await runTrigger('CustomMessage', () => trigger(event)));
  const text = note.attribute === 'email' ? answer?.emailMessage : answer?.smsMessage;
  return {
    ...(note.attribute === 'email' && answer?.emailSubject && { subject: answer.emailSubject }),
    ...(text && { text }),
    ...(answer?.link && { link: answer.link }),
  };
}

function confirmationLink(world: World, user: User, { clientId, code }: Note): string {
  const query = new URLSearchParams({ client_id: clientId, user_name: user.username, confirmation_code: code });
  return `${world.url}/confirmUser?${query}`;
}

/** What the person types to sign in. */
function signInName(pool: Pool, user: User): string {
  const attribute = pool.settings.UsernameAttributes?.find((name) => user.attributes[name]);
  return (attribute && user.attributes[attribute]) ?? user.username;
}

/**
 * A link's placeholder holds its caption: `{##Verify Email##}`.
 * Unlike Cognito: the address follows it in plain text; Cognito's mail is HTML.
 */
function fillIn(words: string, { code, username, link }: { code: string; username: string; link: string | undefined }) {
  return words
    .replaceAll('{####}', () => code)
    .replaceAll('{username}', () => username)
    .replaceAll(/\{##((?:(?!\{##).)*?)##\}/g, (_, caption: string) => (link ? `${caption}: ${link}` : caption));
}
