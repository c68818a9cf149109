/** Tells the post-confirmation trigger that somebody is confirmed, which has happened by then whatever the trigger says. */

import type { Pool, User } from '../store/state.ts';
import { runTrigger } from '../triggers/run-trigger.ts';
import type { World } from '../world.ts';

export type ConfirmationSource = 'PostConfirmation_ConfirmSignUp' | 'PostConfirmation_ConfirmForgotPassword';

export async function announceConfirmation(
  world: World,
  pool: Pool,
  user: User,
  triggerSource: ConfirmationSource,
): Promise<void> {
  const trigger = world.triggers[pool.id]?.postConfirmation;
  if (!trigger) return;
  const { username: userName, attributes } = user;
  await runTrigger('PostConfirmation', () => trigger({ userName, userAttributes: { ...attributes }, triggerSource }));
}
