/** SetIdentityPoolRoles, GetIdentityPoolRoles, and the same two of principal tags. */
import type {
  GetIdentityPoolRolesInput,
  GetIdentityPoolRolesResponse,
  GetPrincipalTagAttributeMapInput,
  GetPrincipalTagAttributeMapResponse,
  SetIdentityPoolRolesInput,
  SetPrincipalTagAttributeMapInput,
} from '@aws-sdk/client-cognito-identity';
import { requireIdentityPool } from '../identity/find-identity-pool.ts';
import { entry } from '../store/entries.ts';
import type { World } from '../world.ts';

/** The roles and their mappings are replaced as a whole; a pool without any role gives nobody credentials. */
export function setIdentityPoolRoles(
  world: World,
  { IdentityPoolId, Roles = {}, RoleMappings }: SetIdentityPoolRolesInput,
): object {
  const pool = requireIdentityPool(world, IdentityPoolId);
  pool.roles = { Roles, ...(RoleMappings && { RoleMappings }) };
  pool.hasRole = Object.keys(Roles).length > 0 || Object.keys(RoleMappings ?? {}).length > 0;
  return {};
}

export function getIdentityPoolRoles(
  world: World,
  { IdentityPoolId }: GetIdentityPoolRolesInput,
): GetIdentityPoolRolesResponse {
  const pool = requireIdentityPool(world, IdentityPoolId);
  return { IdentityPoolId: pool.id, Roles: {}, ...pool.roles };
}

/** Unlike Cognito: kept and shown; credentials that no service takes carry no tags. */
export function setPrincipalTagAttributeMap(
  world: World,
  {
    IdentityPoolId,
    IdentityProviderName = '',
    UseDefaults = false,
    PrincipalTags = {},
  }: SetPrincipalTagAttributeMapInput,
): GetPrincipalTagAttributeMapResponse {
  const pool = requireIdentityPool(world, IdentityPoolId);
  pool.principalTags = { ...pool.principalTags, [IdentityProviderName]: { UseDefaults, PrincipalTags } };
  return { IdentityPoolId: pool.id, IdentityProviderName, UseDefaults, PrincipalTags };
}

export function getPrincipalTagAttributeMap(
  world: World,
  { IdentityPoolId, IdentityProviderName = '' }: GetPrincipalTagAttributeMapInput,
): GetPrincipalTagAttributeMapResponse {
  const pool = requireIdentityPool(world, IdentityPoolId);
  const kept = entry(pool.principalTags ?? {}, IdentityProviderName) ?? { UseDefaults: false, PrincipalTags: {} };
  return { IdentityPoolId: pool.id, IdentityProviderName, ...kept };
}
