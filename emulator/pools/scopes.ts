/** The scopes there are: those of every pool, and those of a pool's resource servers. */
import type { Pool } from '../store/state.ts';
import { listKept } from './kept.ts';

/** Without it an access token opens no operation on its owner's account. */
export const USER_SCOPE = 'aws.cognito.signin.user.admin';

/** Scopes that every pool has. */
export const ownScopes: readonly string[] = ['phone', 'email', 'openid', 'profile', USER_SCOPE];

/** As they are asked for: `https://api.example/read`. */
export function customScopes(pool: Pool): string[] {
  return listKept(pool, 'resource-server').flatMap(({ name, value }) =>
    (value.Scopes ?? []).map(({ ScopeName }) => `${name}/${ScopeName}`),
  );
}
