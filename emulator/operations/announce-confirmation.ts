/** Tells the post-confirmation trigger that somebody is confirmed, which has happened by then whatever the trigger says. */

import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { askTrigger } from '../triggers/ask-trigger.ts';
import type { PostConfirmationEvent } from '../triggers/events.ts';
import { personAttributes } from '../triggers/person-attributes.ts';
import type { World } from '../world.ts';

export type Confirmation = {
  source: PostConfirmationEvent['triggerSource'];
  clientId: string;
  clientMetadata: Record<string, string> | undefined;
};

export async function announceConfirmation(
  world: World,
  pool: Pool,
  user: User,
  { source, clientId, clientMetadata }: Confirmation,
): Promise<void> {
  const request = { userAttributes: personAttributes(pool, user), clientMetadata };
  await askTrigger(world, pool, 'PostConfirmation', { source, clientId, userName: user.username, request });
}
