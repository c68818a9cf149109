/** SetIdentityPoolRoles, GetIdentityPoolRoles, and the same two of principal tags. */
import type {
  GetIdentityPoolRolesInput,
  GetIdentityPoolRolesResponse,
  GetPrincipalTagAttributeMapInput,
  GetPrincipalTagAttributeMapResponse,
  RoleMapping,
  SetIdentityPoolRolesInput,
  SetPrincipalTagAttributeMapInput,
} from '@aws-sdk/client-cognito-identity';
import { refuse } from '../errors.ts';
import { requireIdentityPool } from '../identity/find-identity-pool.ts';
import { entry } from '../store/entries.ts';
import type { World } from '../world.ts';

/**
 * The roles and their mappings are replaced as a whole; a pool without any role gives nobody credentials.
 * Unlike Cognito: the texts of refusals are ours.
 *
 * @throws {CognitoException} InvalidParameter for a mapping that says not what comes of no role or of several, or has no rules.
 */
export function setIdentityPoolRoles(
  world: World,
  { IdentityPoolId, Roles = {}, RoleMappings }: SetIdentityPoolRolesInput,
): object {
  const pool = requireIdentityPool(world, IdentityPoolId);
  for (const [name, mapping] of Object.entries(RoleMappings ?? {})) checkMapping(name, mapping);
  pool.roles = { Roles, ...(RoleMappings && { RoleMappings }) };
  pool.hasRole = Object.keys(Roles).length > 0 || Object.keys(RoleMappings ?? {}).length > 0;
  return {};
}

function checkMapping(name: string, { Type, AmbiguousRoleResolution, RulesConfiguration }: RoleMapping): void {
  if (AmbiguousRoleResolution === undefined) {
    refuse('InvalidParameter', `AmbiguousRoleResolution is required for the role mapping of ${name}.`);
  }
  if (Type === 'Rules' && !RulesConfiguration) {
    refuse('InvalidParameter', `RulesConfiguration is required for the role mapping of ${name}, whose type is Rules.`);
  }
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
