/**
 * Which role somebody's credentials are for: AWS developer guide, "Using role-based access control". The mapping of a provider chooses
 * by what the ID token says; else it is the role for everybody who is signed in, or for guests.
 * Unlike Cognito, perhaps: the texts of a role that is not to be had are guesses.
 */
import { refuse } from '../errors.ts';
import type { IdentityPool, MappingRule, RoleMapping } from '../store/identity-pool.ts';
import type { Claims } from '../tokens/jwt.ts';

export type Asker = {
  /** As `judgeLogins` gives it; undefined for guests. */
  login: string | undefined;
  /** Of the ID token. */
  claims: Claims;
  customRoleArn?: string | undefined;
};

/**
 * @returns undefined for pools whose roles have no names.
 * @throws {CognitoException} NotAuthorized where a mapping denies, and for a role that somebody may not have;
 * InvalidIdentityPoolConfiguration without a role.
 */
export function chooseRole(pool: IdentityPool, asker: Asker): string | undefined {
  if (pool.hasRole && !pool.roles) return undefined;
  const mapping = mappingFor(pool, asker);
  const allowed = mapping ? rolesIn(mapping, asker.claims) : [];
  if (asker.customRoleArn !== undefined) {
    if (allowed.includes(asker.customRoleArn)) return asker.customRoleArn;
    refuse('NotAuthorized', 'Invalid role: it is none of those that the token or the rules allow.');
  }
  const chosen = mapping && choiceOf(mapping, asker.claims, allowed);
  if (mapping && chosen === undefined && mapping.AmbiguousRoleResolution === 'Deny') {
    refuse('NotAuthorized', 'Access to role is denied by the role mapping of the identity pool.');
  }
  const role = chosen ?? pool.roles?.Roles?.[asker.login === undefined ? 'unauthenticated' : 'authenticated'];
  const text = 'Invalid identity pool configuration. Check assigned IAM roles for this pool.';
  return role ?? refuse('InvalidIdentityPoolConfiguration', text);
}

/** Mappings are named after a user pool and a client: `cognito-idp.us-east-1.amazonaws.com/us-east-1_Example:client`. */
function mappingFor({ roles }: IdentityPool, { login, claims }: Asker): RoleMapping | undefined {
  const [poolId] = login?.split('\0') ?? [];
  const mappings = Object.entries(roles?.RoleMappings ?? {});
  return mappings.find(([name]) => name.split('/').at(-1) === `${poolId}:${claims.aud}`)?.[1];
}

/** All that somebody may have. */
function rolesIn({ Type, RulesConfiguration }: RoleMapping, claims: Claims): string[] {
  if (Type === 'Token') return Array.isArray(claims['cognito:roles']) ? claims['cognito:roles'].map(String) : [];
  const rules = RulesConfiguration?.Rules?.filter((rule) => isMet(rule, claims)) ?? [];
  return rules.flatMap(({ RoleARN }) => RoleARN ?? []);
}

/** The first rule that is met; the preferred role of the token, or its only one. */
function choiceOf({ Type }: RoleMapping, claims: Claims, allowed: string[]): string | undefined {
  if (Type !== 'Token') return allowed[0];
  const preferred = claims['cognito:preferred_role'];
  if (typeof preferred === 'string') return preferred;
  return allowed.length === 1 ? allowed[0] : undefined;
}

function isMet({ Claim = '', MatchType, Value = '' }: MappingRule, claims: Claims): boolean {
  const claim = claims[Claim];
  if (claim === undefined) return false;
  const text = String(claim);
  if (MatchType === 'Contains') return text.includes(Value);
  if (MatchType === 'StartsWith') return text.startsWith(Value);
  return MatchType === 'NotEqual' ? text !== Value : text === Value;
}
