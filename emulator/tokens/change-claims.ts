/**
 * What a PreTokenGeneration trigger may change in tokens, and what stays as it is whatever it says: AWS developer guide, "Pre token
 * generation Lambda trigger", excluded claims and scopes.
 */
import type { TokenChanges } from './ask-pre-token-generation.ts';
import type { Claims } from './jwt.ts';

const ofBoth = [
  'acr',
  'amr',
  'at_hash',
  'auth_time',
  'azp',
  'exp',
  'iat',
  'iss',
  'jti',
  'nbf',
  'nonce',
  'origin_jti',
  'sub',
  'token_use',
];
const ofId = new Set([...ofBoth, 'identities', 'aud', 'cognito:username']);
const ofAccess = new Set([...ofBoth, 'username', 'client_id', 'scope', 'device_key', 'event_id', 'version']);
/** No token holds more than a text, a number or a flag of these. */
const plain = ['phone_number_verified', 'email_verified', 'updated_at', 'address'];

export function changeIdClaims(claims: Claims, { id, groups }: TokenChanges): Claims {
  const changed = { ...claims, ...groupClaims(groups) };
  for (const [name, value] of Object.entries(id?.claimsToAddOrOverride ?? {})) {
    const isTooMuch = plain.includes(name) && typeof value === 'object';
    if (!ofId.has(name) && !isReserved(name) && !isTooMuch) changed[name] = value;
  }
  return without(
    changed,
    (id?.claimsToSuppress ?? []).filter((name) => !ofId.has(name)),
  );
}

export function changeAccessClaims(claims: Claims, { access, groups, version }: TokenChanges): Claims {
  const changed: Claims = {
    ...claims,
    ...(version !== undefined && { version }),
    ...groupClaims(groups, ['cognito:groups']),
    ...scopeClaim(claims, access),
  };
  for (const [name, value] of Object.entries(access?.claimsToAddOrOverride ?? {})) {
    // An audience there is the client's own id, or none.
    const isOther = name === 'aud' && value !== claims.client_id;
    if (!ofAccess.has(name) && !isReserved(name) && !isOther) changed[name] = value;
  }
  return without(
    changed,
    (access?.claimsToSuppress ?? []).filter((name) => !ofAccess.has(name)),
  );
}

/** These can be taken out, but not set. */
function isReserved(name: string): boolean {
  return name.startsWith('cognito:') || name.startsWith('dev:');
}

function scopeClaim({ scope }: Claims, access: TokenChanges['access']): Claims {
  const added = (access?.scopesToAdd ?? []).filter((each) => !/\s/.test(each) && !each.startsWith('aws.cognito'));
  const suppressed = access?.scopesToSuppress ?? [];
  const scopes = [...new Set([...String(scope).split(' '), ...added])].filter((each) => !suppressed.includes(each));
  return { scope: scopes.length > 0 ? scopes.join(' ') : undefined };
}

/** Undefined leaves groups alone; anything else takes the place of all three claims. */
function groupClaims(groups: TokenChanges['groups'], only?: string[]): Claims {
  if (groups === undefined) return {};
  const { groupsToOverride, iamRolesToOverride, preferredRole } = groups ?? {};
  const claims: Claims = {
    'cognito:groups': groupsToOverride?.length ? groupsToOverride : undefined,
    'cognito:roles': iamRolesToOverride?.length ? iamRolesToOverride : undefined,
    'cognito:preferred_role': preferredRole || undefined,
  };
  return Object.fromEntries(Object.entries(claims).filter(([name]) => only?.includes(name) ?? true));
}

/** Members without a value are not written. */
function without(claims: Claims, names: string[]): Claims {
  return Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)));
}
