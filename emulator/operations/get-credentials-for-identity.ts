/**
 * GetCredentialsForIdentity: temporary AWS credentials for an identity.
 *
 * Unlike Cognito: they look like credentials, and no service of AWS takes them. The session token is base64 of JSON that names the
 * `role`, for tests to look at.
 */
import { randomBytes } from 'node:crypto';
import type {
  GetCredentialsForIdentityInput,
  GetCredentialsForIdentityResponse,
} from '@aws-sdk/client-cognito-identity';
import { refuse } from '../errors.ts';
import { chooseRole } from '../identity/choose-role.ts';
import { requirePoolOfIdentity } from '../identity/find-identity-pool.ts';
import { identityOf } from '../identity/identity-of.ts';
import { judgeLogins } from '../identity/judge-login.ts';
import { entry } from '../store/entries.ts';
import type { IdentityPool } from '../store/state.ts';
import { readJwt } from '../tokens/jwt.ts';
import type { World } from '../world.ts';

const HOUR = 3_600_000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function getCredentialsForIdentity(
  world: World,
  { IdentityId = '', Logins, CustomRoleArn: customRoleArn }: GetCredentialsForIdentityInput,
): GetCredentialsForIdentityResponse {
  const pool = requirePoolOfIdentity(world, IdentityId);
  const login = judgeLogins(world, pool, Logins);
  requireLogin(pool, IdentityId, login);
  const [token = ''] = Object.values(Logins ?? {});
  const role = chooseRole(pool, { login, claims: readJwt(token)?.claims ?? {}, customRoleArn });
  return { IdentityId, Credentials: { ...makeKeys(role), Expiration: new Date(world.clock.now() + HOUR) } };
}

/** A guest who has signed in keeps their identity, if they have no other one. */
function requireLogin(pool: IdentityPool, id: string, login: string | undefined): void {
  const owner = entry(pool.identities, id)?.login;
  if (login === undefined && owner !== undefined) refuse('NotAuthorized', `Access to Identity '${id}' is forbidden.`);
  if (login === undefined && !pool.allowsGuests) {
    refuse('NotAuthorized', 'Unauthenticated access is not supported for this identity pool.');
  }
  if (login === undefined || owner === login) return;
  const isTaken = identityOf(pool, login) !== undefined;
  if (owner !== undefined || isTaken) {
    const text = "Logins don't match. Please include at least one valid login for this identity or identity pool.";
    refuse('NotAuthorized', text);
  }
  pool.identities[id] = { ...entry(pool.identities, id), login };
}

function makeKeys(role: string | undefined) {
  const letters = [...randomBytes(16)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
  return {
    AccessKeyId: `ASIA${letters}`,
    SecretKey: randomBytes(30).toString('base64'),
    SessionToken: Buffer.from(JSON.stringify({ role, id: randomBytes(400).toString('base64') })).toString('base64'),
  };
}
