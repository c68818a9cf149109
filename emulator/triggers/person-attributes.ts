/** What triggers are told about somebody who is in the pool. */
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';

export function personAttributes(pool: Pool, { attributes, status }: User): Record<string, string> {
  const aliases = (['email', 'phone_number'] as const).flatMap((name) => {
    const isAlias = pool.settings.AliasAttributes?.includes(name) && attributes[`${name}_verified`] === 'true';
    return isAlias ? [[`cognito:${name}_alias`, attributes[name] ?? '']] : [];
  });
  return { ...attributes, ...Object.fromEntries(aliases), 'cognito:user_status': status ?? 'UNKNOWN' };
}
