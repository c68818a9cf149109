/** Identities of people whom one's own backend knows: made, found, merged and unlinked. */
import type {
  GetOpenIdTokenForDeveloperIdentityInput,
  GetOpenIdTokenForDeveloperIdentityResponse,
  LookupDeveloperIdentityInput,
  LookupDeveloperIdentityResponse,
  MergeDeveloperIdentitiesInput,
  MergeDeveloperIdentitiesResponse,
  UnlinkDeveloperIdentityInput,
} from '@aws-sdk/client-cognito-identity';
import { refuse } from '../errors.ts';
import { byDeveloper, newIdentity } from '../identity/developer-identity.ts';
import { requireIdentityPool } from '../identity/find-identity-pool.ts';
import { identityOf } from '../identity/identity-of.ts';
import { judgeLogins } from '../identity/judge-login.ts';
import { openIdToken } from '../identity/open-id-token.ts';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { entry } from '../store/entries.ts';
import type { IdentityPool } from '../store/identity-pool.ts';
import type { World } from '../world.ts';
import { openIdKey } from './open-id-key.ts';
import { page } from './page.ts';

/** @throws {CognitoException} NotAuthorized for another provider than the pool's own; ResourceConflict for two people in one. */
export async function getOpenIdTokenForDeveloperIdentity(
  world: World,
  { IdentityPoolId, IdentityId, Logins = {}, TokenDuration = 900 }: GetOpenIdTokenForDeveloperIdentityInput,
): Promise<GetOpenIdTokenForDeveloperIdentityResponse> {
  const key = await openIdKey();
  const pool = requireIdentityPool(world, IdentityPoolId);
  pool.openIdKey ??= key;
  const { DeveloperProviderName: own = '' } = pool.settings ?? {};
  const { [own]: person, ...others } = Logins;
  const provider = person === undefined ? Object.keys(Logins)[0] : own;
  requireProvider(pool, provider);
  const login = judgeLogins(world, pool, others);
  const wanted = wantedBy(pool, { person, login, wanted: IdentityId });
  const id = identityFor(world, pool, { person: person ?? '', wanted });
  if (login !== undefined) pool.identities[id] = { ...entry(pool.identities, id), login };
  return { IdentityId: id, Token: openIdToken(world, pool, { id, provider, seconds: TokenDuration }) };
}

function identityFor(
  world: World,
  pool: IdentityPool,
  { person, wanted }: { person: string; wanted: string | undefined },
): string {
  const known = byDeveloper(pool, person);
  if (wanted === undefined) return known ?? newIdentity(world, pool, { developers: [person] });
  const identity = entry(pool.identities, wanted);
  if (!identity) refuse('ResourceNotFound', `Identity '${wanted}' not found.`);
  if (known !== undefined && known !== wanted) {
    refuse('ResourceConflict', 'The developer user identifier is linked with another identity.');
  }
  if (known === undefined) identity.developers = [...(identity.developers ?? []), person];
  return wanted;
}

type Asker = { person: string | undefined; login: string | undefined; wanted: string | undefined };

/** What else somebody signs in with leads to the same identity. */
function wantedBy(pool: IdentityPool, { person, login, wanted }: Asker): string | undefined {
  const other = login === undefined ? undefined : identityOf(pool, login);
  const known = byDeveloper(pool, person);
  if (other !== undefined && other !== (wanted ?? known ?? other)) {
    refuse('ResourceConflict', 'One of the logins is linked with another identity.');
  }
  return wanted ?? (known === undefined ? other : undefined);
}

/** @throws {CognitoException} InvalidParameter when neither is given; ResourceNotFound. */
export function lookupDeveloperIdentity(
  world: World,
  { IdentityPoolId, IdentityId, DeveloperUserIdentifier, MaxResults, NextToken }: LookupDeveloperIdentityInput,
): LookupDeveloperIdentityResponse {
  const pool = requireIdentityPool(world, IdentityPoolId);
  if (IdentityId === undefined && DeveloperUserIdentifier === undefined) {
    refuse('InvalidParameter', 'An identity or a developer user identifier has to be given.');
  }
  const id = IdentityId ?? byDeveloper(pool, DeveloperUserIdentifier);
  const identity = entry(pool.identities, id ?? '') ?? refuseUnknown(IdentityId ?? DeveloperUserIdentifier);
  const { developers = [] } = identity;
  if (DeveloperUserIdentifier !== undefined && !developers.includes(DeveloperUserIdentifier)) {
    refuse('ResourceConflict', 'The developer user identifier is linked with another identity.');
  }
  const { items, next } = page(developers, {
    keyOf: (name) => name,
    size: MaxResults || LARGEST_PAGE,
    token: NextToken,
  });
  return { IdentityId: id, DeveloperUserIdentifierList: items, ...(next !== undefined && { NextToken: next }) };
}

/** The identity of the source is gone afterwards. @throws {CognitoException} ResourceNotFound. */
export function mergeDeveloperIdentities(
  world: World,
  given: MergeDeveloperIdentitiesInput,
): MergeDeveloperIdentitiesResponse {
  const pool = requireIdentityPool(world, given.IdentityPoolId);
  requireProvider(pool, given.DeveloperProviderName);
  const source = byDeveloper(pool, given.SourceUserIdentifier) ?? refuseUnknown(given.SourceUserIdentifier);
  const IdentityId =
    byDeveloper(pool, given.DestinationUserIdentifier) ?? refuseUnknown(given.DestinationUserIdentifier);
  const [from, to] = [entry(pool.identities, source), entry(pool.identities, IdentityId)];
  if (source === IdentityId || !from || !to) return { IdentityId };
  to.developers = [...(to.developers ?? []), ...(from.developers ?? [])];
  delete pool.identities[source];
  return { IdentityId };
}

/** @throws {CognitoException} ResourceNotFound for somebody who is not linked with that identity. */
export function unlinkDeveloperIdentity(
  world: World,
  { IdentityPoolId, IdentityId = '', DeveloperProviderName, DeveloperUserIdentifier }: UnlinkDeveloperIdentityInput,
): object {
  const pool = requireIdentityPool(world, IdentityPoolId);
  requireProvider(pool, DeveloperProviderName);
  const identity = entry(pool.identities, IdentityId) ?? refuseUnknown(IdentityId);
  const left = (identity.developers ?? []).filter((each) => each !== DeveloperUserIdentifier);
  if (left.length === (identity.developers ?? []).length) refuseUnknown(DeveloperUserIdentifier);
  identity.developers = left;
  return {};
}

function requireProvider({ settings }: IdentityPool, name: string | undefined): void {
  if (name !== undefined && settings?.DeveloperProviderName === name) return;
  refuse('NotAuthorized', `${name} is not the developer provider of this identity pool.`);
}

/** Unlike Cognito: the texts about developer identities are ours. */
function refuseUnknown(name: string | undefined): never {
  refuse('ResourceNotFound', `Identity '${name}' not found.`);
}
