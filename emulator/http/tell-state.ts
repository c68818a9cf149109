/** What the emulator remembers, for tests to look at: as it is kept, without what serves nobody but the emulator. */
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';

/** Also for a seed: a pool's `keys` stand in it as they are here. No password can be told, only whether there is one. */
export function tellState({ state, clock }: World): object {
  return {
    now: new Date(clock.now()).toISOString(),
    pools: Object.fromEntries(Object.entries(state.pools).map(([id, pool]) => [id, tellPool(pool)])),
    identityPools: { ...state.identityPools },
    inbox: Object.values(state.inbox),
  };
}

function tellPool({ id, name, createdAt, modifiedAt, issuer, settings, mfa, keys, ...pool }: Pool): object {
  const { clients, groups, grants, authEvents, kept } = pool;
  const users = Object.fromEntries(Object.entries(pool.users).map(([username, user]) => [username, tellUser(user)]));
  return {
    id,
    name,
    createdAt,
    modifiedAt,
    issuer,
    settings,
    mfa,
    keys,
    clients,
    groups,
    users,
    grants,
    authEvents,
    kept,
  };
}

function tellUser({ password, passwordHistory: _, ...user }: User): object {
  return { ...user, hasPassword: password !== undefined };
}
