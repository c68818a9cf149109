/** Asks the pool's PreTokenGeneration trigger, in whichever form it has, what tokens are to say otherwise. */

import { USER_SCOPE } from '../pools/scopes.ts';
import type { Client, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { askTrigger, hasTrigger } from '../triggers/ask-trigger.ts';
import type { PreTokenGenerationEvent } from '../triggers/events.ts';
import { personAttributes } from '../triggers/person-attributes.ts';
import type { ResponseOf } from '../triggers/read-response.ts';
import type { World } from '../world.ts';
import { groupsOf } from './groups-of.ts';

type Claims = Record<string, unknown>;
type Groups = NonNullable<
  NonNullable<ResponseOf<'PreTokenGenerationV2'>['claimsAndScopeOverrideDetails']>['groupOverrideDetails']
>;
type ClaimChanges = {
  claimsToAddOrOverride?: Claims | null | undefined;
  claimsToSuppress?: string[] | null | undefined;
};

/** What the first form and the later ones have in common. */
export type TokenChanges = {
  id?: ClaimChanges | null | undefined;
  access?:
    | (ClaimChanges & { scopesToAdd?: string[] | null | undefined; scopesToSuppress?: string[] | null | undefined })
    | null
    | undefined;
  /** Null takes all groups away. */
  groups?: Groups | null | undefined;
  /** Of the access token: later forms of the trigger can change it, and it says so. */
  version?: 2;
};

type Holder = { pool: Pool; client: Client; user: User };

type Occasion = {
  source: PreTokenGenerationEvent['triggerSource'];
  clientMetadata: Record<string, string> | undefined;
  /** Of a sign-in by managed login. */
  scopes?: string[] | undefined;
};

export async function askPreTokenGeneration(
  world: World,
  { pool, client, user }: Holder,
  { source, clientMetadata, scopes = [USER_SCOPE] }: Occasion,
): Promise<TokenChanges> {
  const about = { source, clientId: client.id, userName: user.username };
  const request = { ...requestAbout(pool, user), clientMetadata };
  const later = (['PreTokenGenerationV3', 'PreTokenGenerationV2'] as const).find((name) =>
    hasTrigger(world, pool, name),
  );
  if (later) {
    const answer = await askTrigger(world, pool, later, { ...about, request: { ...request, scopes } });
    const {
      idTokenGeneration: id,
      accessTokenGeneration: access,
      ...others
    } = answer?.claimsAndScopeOverrideDetails ?? {};
    return { id, access, groups: others.groupOverrideDetails, version: 2 };
  }
  const answer = await askTrigger(world, pool, 'PreTokenGeneration', { ...about, request });
  const { groupOverrideDetails: groups, ...id } = answer?.claimsOverrideDetails ?? {};
  return { id, groups };
}

type Program = Omit<Holder, 'user'>;

/** The same about the token of a program, which only the third form is asked about. */
export async function askForProgram(
  world: World,
  { pool, client }: Program,
  { scopes, clientMetadata }: Omit<Occasion, 'source'>,
): Promise<TokenChanges> {
  const answer = await askTrigger(world, pool, 'PreTokenGenerationV3', {
    source: 'TokenGeneration_ClientCredentials',
    clientId: client.id,
    userName: 'ClientCredentials',
    request: { userAttributes: {}, groupConfiguration: {}, scopes, clientMetadata },
  });
  return { access: answer?.claimsAndScopeOverrideDetails?.accessTokenGeneration };
}

function requestAbout(pool: Pool, user: User) {
  const { names, roles, preferredRole } = groupsOf(pool, user);
  // Amazon's own types leave out that it is null for somebody without one.
  const preferred = (preferredRole ?? null) as string | undefined;
  return {
    userAttributes: personAttributes(pool, user),
    groupConfiguration: { groupsToOverride: names, iamRolesToOverride: roles, preferredRole: preferred },
  };
}
