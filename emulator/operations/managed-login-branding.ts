/**
 * CreateManagedLoginBranding and its four companions: the look of managed login for one client.
 * Unlike Cognito: there are no settings of its own, so that ReturnMergedResources has nothing to add.
 */
import { randomUUID } from 'node:crypto';
import type {
  CreateManagedLoginBrandingRequest,
  DeleteManagedLoginBrandingRequest,
  DescribeManagedLoginBrandingByClientRequest,
  DescribeManagedLoginBrandingRequest,
  ManagedLoginBrandingType,
  UpdateManagedLoginBrandingRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { findPool, findPoolClient } from '../pools/find.ts';
import { datesOf, dropKept, findKept, type KeptAs, keep, listKept } from '../pools/kept.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';

type Branding = KeptAs<'branding'>;
type Answer = { ManagedLoginBranding: ManagedLoginBrandingType };

/**
 * Unlike Cognito: the texts of refusals are ours.
 *
 * @throws {CognitoException} ManagedLoginBrandingExists for a client that has one; InvalidParameter for Cognito's look and one's own.
 */
export function createManagedLoginBranding(
  world: World,
  { UserPoolId, ClientId, UseCognitoProvidedValues = false, ...given }: CreateManagedLoginBrandingRequest,
): Answer {
  const pool = findPool(world, UserPoolId);
  requireOneLook({ UseCognitoProvidedValues, ...given });
  const clientId = findPoolClient(pool, ClientId).id;
  if (ofClient(pool, clientId))
    refuse('ManagedLoginBrandingExists', `Client ${clientId} has a branding style already.`);
  const name = randomUUID();
  const value = { clientId, UserPoolId: pool.id, UseCognitoProvidedValues, ...given, ManagedLoginBrandingId: name };
  return answer(keep(world, pool, { kind: 'branding', name, value }));
}

export function describeManagedLoginBranding(
  world: World,
  { UserPoolId, ManagedLoginBrandingId }: DescribeManagedLoginBrandingRequest,
): Answer {
  return answer(requireBranding(findPool(world, UserPoolId), ManagedLoginBrandingId));
}

export function describeManagedLoginBrandingByClient(
  world: World,
  { UserPoolId, ClientId }: DescribeManagedLoginBrandingByClientRequest,
): Answer {
  const pool = findPool(world, UserPoolId);
  return answer(ofClient(pool, findPoolClient(pool, ClientId).id) ?? refuseUnknown(ClientId));
}

/** What is left out stays as it was, but for the other of the two looks: Cognito's or one's own. */
export function updateManagedLoginBranding(
  world: World,
  { UserPoolId, ManagedLoginBrandingId, ...given }: UpdateManagedLoginBrandingRequest,
): Answer {
  const pool = findPool(world, UserPoolId);
  requireOneLook(given);
  const { name, value } = requireBranding(pool, ManagedLoginBrandingId);
  const { Settings, Assets, ...bare } = value;
  const hasOwn = given.Settings !== undefined || given.Assets !== undefined;
  const kept = given.UseCognitoProvidedValues ? bare : { ...value, ...(hasOwn && { UseCognitoProvidedValues: false }) };
  return answer(keep(world, pool, { kind: 'branding', name, value: { ...kept, ...given } }));
}

export function deleteManagedLoginBranding(
  world: World,
  { UserPoolId, ManagedLoginBrandingId }: DeleteManagedLoginBrandingRequest,
): object {
  const pool = findPool(world, UserPoolId);
  dropKept(pool, 'branding', requireBranding(pool, ManagedLoginBrandingId).name);
  return {};
}

type Looks = Pick<ManagedLoginBrandingType, 'UseCognitoProvidedValues' | 'Settings' | 'Assets'>;

function requireOneLook({ UseCognitoProvidedValues, Settings, Assets }: Looks): void {
  if (!UseCognitoProvidedValues || (Settings === undefined && Assets === undefined)) return;
  refuse('InvalidParameter', 'With UseCognitoProvidedValues there are no Settings and no Assets.');
}

function answer(branding: Branding): Answer {
  const { clientId: _, ...value } = branding.value;
  return { ManagedLoginBranding: { ...value, ...datesOf(branding) } };
}

function ofClient(pool: Pool, clientId: string): Branding | undefined {
  return listKept(pool, 'branding').find(({ value }) => value.clientId === clientId);
}

function requireBranding(pool: Pool, id: string | undefined): Branding {
  return findKept(pool, 'branding', id) ?? refuseUnknown(id);
}

function refuseUnknown(name: string | undefined): never {
  refuse('ResourceNotFound', `There is no branding style of ${name}.`);
}
