/** Passkeys, for tests to look at and to take away. */
import { entry } from '../store/entries.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';

type Owned = { userPoolId: string; username: string; id: string };

/** Of everybody, or of people of that user name; the oldest of each person first. */
export function tellPasskeys(world: World, username?: string): object[] {
  const owners = username === undefined ? everybody(world) : namesakes(world, username);
  return owners.flatMap(({ userPoolId, user: { username, passkeys = [] } }) =>
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

function namesakes({ state }: World, username: string): { userPoolId: string; user: User }[] {
  return Object.values(state.pools).flatMap(({ id, users }) => {
    const user = entry(users, username);
    return user ? [{ userPoolId: id, user }] : [];
  });
}

function everybody({ state }: World): { userPoolId: string; user: User }[] {
  const pools = Object.values(state.pools);
  return pools.flatMap(({ id, users }) => Object.values(users).map((user) => ({ userPoolId: id, user })));
}
