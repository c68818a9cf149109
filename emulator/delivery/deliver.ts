/** Writes an e-mail or a text for somebody and sends it to the inbox. */
import { countMail } from '../limits/mail-quota.ts';
import type { Delivery, Message, Pool } from '../store/state.ts';
import type { Code, User } from '../store/user.ts';
import { hasTrigger } from '../triggers/ask-trigger.ts';
import type { World } from '../world.ts';
import { customWords, sendByTrigger } from './custom-words.ts';
import { mails } from './mails.ts';
import { mask } from './mask.ts';
import type { Note } from './note.ts';
import { linkWords, mailWords, textMessageWords, type Words } from './words.ts';

/**
 * @returns where it went, masked, as Cognito tells it.
 * @throws {CognitoException} LimitExceeded when the pool has sent its mails for today; what a CustomMessage trigger makes of it.
 */
export async function deliver(world: World, pool: Pool, user: User, note: Note): Promise<Delivery> {
  const addressed = { ...note, to: note.to ?? user.attributes[note.attribute] ?? '' };
  const sender = note.attribute === 'email' ? 'CustomEmailSender' : 'CustomSMSSender';
  const isSentByTrigger = hasTrigger(world, pool, sender);
  if (note.attribute === 'email' && !isSentByTrigger) countMail(world, pool);
  const custom = isSentByTrigger ? {} : await customWords(world, pool, user, addressed);
  world.send(write(world, pool, user, { note: addressed, custom }));
  if (isSentByTrigger) await sendByTrigger(world, pool, user, { note, sender });
  return delivery(note.attribute, addressed.to);
}

/** How Cognito says where a code went. */
export function delivery(attribute: Code['attribute'], to: string): Delivery {
  const medium = attribute === 'email' ? 'EMAIL' : 'SMS';
  return { AttributeName: attribute, DeliveryMedium: medium, Destination: mask(to) };
}

type Letter = { note: Note & { to: string }; custom: Partial<Words> };

function write(world: World, pool: Pool, user: User, { note, custom }: Letter): Message {
  const isByLink = isSentByLink(pool, note);
  const byLink = isByLink ? confirmationLink(world, user, note) : undefined;
  const words: Words = { ...defaultWords(pool, note, isByLink), ...custom };
  const fill = (text: string) => fillIn(text, { code: note.code, username: signInName(pool, user), link: byLink });
  const text = fill(words.text);
  const link = byLink ?? linkIn(text, note.code);
  return {
    to: note.to,
    channel: note.attribute === 'email' ? 'email' : 'sms',
    purpose: note.purpose,
    userPoolId: pool.id,
    ...(!isByLink && { code: note.code }),
    ...(link !== undefined && { link }),
    ...(words.subject !== undefined && { subject: fill(words.subject) }),
    text,
    sentAt: world.clock.now(),
  };
}

/** A CustomMessage trigger may have put the code into an address of its own. */
function linkIn(text: string, code: string): string | undefined {
  const addresses = text.match(/https?:\/\/[^\s"'<>]+/g) ?? [];
  const own = addresses.find((address) => address.includes(code));
  // A full stop or a bracket after it is the sentence's.
  return own?.replace(/[.,;:!?)]$/, '').replaceAll('&amp;', '&');
}

function defaultWords(pool: Pool, note: Note, isByLink: boolean): Words {
  const { language = '' } = { language: note.language, ...note.clientMetadata };
  const own = Object.hasOwn(mails, language) ? mails[language] : undefined;
  if (note.attribute === 'phone_number') return textMessageWords(pool, note.purpose, own);
  return isByLink ? linkWords(pool, own) : mailWords(pool, note.purpose, own);
}

/** A link can confirm a sign-up; passwords and changed addresses take a code in any case. */
function isSentByLink(pool: Pool, { attribute, purpose }: Note): boolean {
  const option = pool.settings.VerificationMessageTemplate?.DefaultEmailOption;
  return option === 'CONFIRM_WITH_LINK' && attribute === 'email' && purpose === 'sign-up';
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
