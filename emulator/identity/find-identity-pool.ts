/** Finds identity pools and identities by the ids that requests give them. */
import { refuse } from '../errors.ts';
import { entry } from '../store/entries.ts';
import type { IdentityPool } from '../store/identity-pool.ts';
import type { World } from '../world.ts';

/** @throws {CognitoException} ResourceNotFound. */
export function requireIdentityPool(world: World, id = ''): IdentityPool {
  return entry(world.state.identityPools, id) ?? refuse('ResourceNotFound', `IdentityPool '${id}' not found.`);
}

/** The identity pool that has that identity. @throws {CognitoException} ResourceNotFound. */
export function requirePoolOfIdentity(world: World, id = ''): IdentityPool {
  const pool = Object.values(world.state.identityPools).find((each) => entry(each.identities, id));
  return pool ?? refuse('ResourceNotFound', `Identity '${id}' not found.`);
}

/** @param arn as Amazon writes it, or the id alone. @throws {CognitoException} ResourceNotFound. */
export function requirePoolOfArn(world: World, arn = ''): IdentityPool {
  return requireIdentityPool(
    world,
    /^arn:[\w-]+:cognito-identity:[\w-]+:\d+:identitypool\/(.+)$/.exec(arn)?.[1] ?? arn,
  );
}
