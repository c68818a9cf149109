/** Messages as the pool's triggers want them: CustomMessage words them, a custom sender takes them over. */
import { refuse } from '../errors.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { askTrigger, tellTrigger } from '../triggers/ask-trigger.ts';
import { personAttributes } from '../triggers/person-attributes.ts';
import type { World } from '../world.ts';
import type { Note } from './note.ts';
import type { Words } from './words.ts';

const CODE = '{####}';
const USERNAME = '{username}';

/**
 * Unlike Cognito's guide: a pool with Cognito's own sender may have an emailMessage, too, as far as we
 * know; nothing that is published settles it.
 *
 * @throws {CognitoException} InvalidParameter for a message without its placeholders, or too long.
 */
export async function customWords(world: World, pool: Pool, user: User, note: Note): Promise<Partial<Words>> {
  const { attribute, clientId, clientMetadata, occasion } = note;
  const isInvitation = occasion === 'AdminCreateUser';
  const answer = await askTrigger(world, pool, 'CustomMessage', {
    source: `CustomMessage_${occasion}`,
    clientId,
    userName: user.username,
    request: {
      userAttributes: personAttributes(pool, user),
      codeParameter: CODE,
      linkParameter: '{##Click Here##}',
      usernameParameter: isInvitation ? USERNAME : null,
      clientMetadata,
    },
  });
  const text = attribute === 'email' ? answer?.emailMessage : answer?.smsMessage;
  const subject = attribute === 'email' ? answer?.emailSubject : undefined;
  if (text) checkMessage(text, attribute, isInvitation);
  return { ...(subject && { subject }), ...(text && { text }) };
}

/** By Cognito's name for the member, and the longest that it may be. */
const members = { email: ['emailBody', 20_000], phone_number: ['smsBody', 140] } as const;

/** Unlike Cognito, perhaps: the text is recorded for a mail without its code; the others are guesses after it. */
function checkMessage(text: string, attribute: Note['attribute'], isInvitation: boolean): void {
  const [member, longest] = members[attribute];
  if (text.length > longest) refuseMessage(member, `have length less than or equal to ${longest}`);
  const hasCode = text.includes(CODE) || (attribute === 'email' && hasLink(text));
  if (!hasCode) refuseMessage(member, patternWith('\\{####\\}'));
  if (isInvitation && !text.includes(USERNAME)) refuseMessage(member, patternWith('\\{username\\}'));
}

function hasLink(text: string): boolean {
  const start = text.indexOf('{##');
  return start >= 0 && text.includes('##}', start + 3);
}

function patternWith(placeholder: string): string {
  const anything = '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*';
  return `satisfy regular expression pattern: ${anything}${placeholder}${anything}`;
}

function refuseMessage(member: string, constraint: string): never {
  const finding = `Value at '${member}' failed to satisfy constraint: Member must ${constraint}`;
  refuse('InvalidParameter', `1 validation error detected: ${finding}`);
}

/** Unlike Cognito: the code goes in clear, without KMS, and the message is in the inbox all the same. */
export async function sendByTrigger(
  world: World,
  pool: Pool,
  user: User,
  { note, sender }: { note: Note; sender: 'CustomEmailSender' | 'CustomSMSSender' },
): Promise<void> {
  const { code, clientId, clientMetadata, occasion } = note;
  const about = { clientId, userName: user.username };
  const request = { code, clientMetadata, userAttributes: personAttributes(pool, user) };
  if (sender === 'CustomEmailSender') {
    const source = `CustomEmailSender_${occasion}` as const;
    await tellTrigger(world, pool, sender, {
      ...about,
      source,
      request: { type: 'customEmailSenderRequestV1', ...request },
    });
  } else {
    const source = `CustomSMSSender_${occasion}` as const;
    await tellTrigger(world, pool, sender, {
      ...about,
      source,
      request: { type: 'customSMSSenderRequestV1', ...request },
    });
  }
}
