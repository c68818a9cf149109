/** Tells somebody of the account that was made for them, and of their password. */
import { deliver } from '../delivery/deliver.ts';
import type { Pool } from '../store/state.ts';
import type { Code, User } from '../store/user.ts';
import type { World } from '../world.ts';

type Invitation = {
  password: string;
  /** Asked for; where somebody has not that address, the other one. */
  mediums: string[];
  clientId: string;
  clientMetadata: Record<string, string> | undefined;
};

export async function invite(world: World, pool: Pool, user: User, invitation: Invitation): Promise<void> {
  const { password: code, mediums, ...caller } = invitation;
  for (const attribute of channels(user, mediums)) {
    const note = { purpose: 'invitation', attribute, code, occasion: 'AdminCreateUser' } as const;
    await deliver(world, pool, user, { ...note, ...caller });
  }
}

function channels(user: User, mediums: string[]): Code['attribute'][] {
  const known = (['phone_number', 'email'] as const).filter((name) => user.attributes[name]);
  const wanted = known.filter((name) => mediums.includes(name === 'email' ? 'EMAIL' : 'SMS'));
  return wanted.length > 0 ? wanted : known.slice(0, 1);
}
