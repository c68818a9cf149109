/** Passkeys, for tests to look at and to take away. */
import type { User } from '../store/state.ts';
import type { World } from '../world.ts';

type Owned = { userPoolId: string; username: string; id: string };

/** Of everybody, the oldest of each person first. */
export function tellPasskeys(world: World): object[] {
  return everybody(world).flatMap(({ userPoolId, user: { username, passkeys = [] } }) =>
    passkeys.map((passkey) => ({ userPoolId, username, ...passkey })),
  );
}

/** Those of that id, or of that person, or all; and who had them. */
export function deletePasskeys(world: World, id: string | undefined, username: string | undefined): Owned[] {
  const isMeant = (user: User, key: string) =>
    (id === undefined || id === key) && (username === undefined || username === user.username);
  return everybody(world).flatMap(({ userPoolId, user }) => {
    const passkeys = user.passkeys ?? [];
    const gone = passkeys.filter((each) => isMeant(user, each.id));
    if (gone.length > 0) user.passkeys = passkeys.filter((each) => !gone.includes(each));
    return gone.map((each) => ({ userPoolId, username: user.username, id: each.id }));
  });
}

function everybody({ state }: World): { userPoolId: string; user: User }[] {
  const pools = Object.values(state.pools);
  return pools.flatMap(({ id, users }) => Object.values(users).map((user) => ({ userPoolId: id, user })));
}
