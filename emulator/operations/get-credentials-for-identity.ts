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
import { chooseRole } from '../identity/choose-role.ts';
import { requirePoolOfIdentity } from '../identity/find-identity-pool.ts';
import { judgeLogins } from '../identity/judge-login.ts';
import { ISSUER, identityIn } from '../identity/open-id-token.ts';
import { requireLogin } from '../identity/require-login.ts';
import { readJwt } from '../tokens/jwt.ts';
import type { World } from '../world.ts';

const HOUR = 3_600_000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function getCredentialsForIdentity(
  world: World,
  { IdentityId = '', Logins, CustomRoleArn: customRoleArn }: GetCredentialsForIdentityInput,
): GetCredentialsForIdentityResponse {
  const pool = requirePoolOfIdentity(world, IdentityId);
  // A token of the pool's own speaks for its identity, whoever it belongs to.
  const isOwn = Logins?.[ISSUER] !== undefined && identityIn(world, pool, Logins[ISSUER]) === IdentityId;
  const login = isOwn ? ISSUER : judgeLogins(world, pool, Logins);
  if (!isOwn) requireLogin(pool, IdentityId, login);
  const [token = ''] = Object.values(Logins ?? {});
  const role = chooseRole(pool, { login, claims: readJwt(token)?.claims ?? {}, customRoleArn });
  return { IdentityId, Credentials: { ...makeKeys(role), Expiration: new Date(world.clock.now() + HOUR) } };
}

function makeKeys(role: string | undefined) {
  const letters = [...randomBytes(16)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
  return {
    AccessKeyId: `ASIA${letters}`,
    SecretKey: randomBytes(30).toString('base64'),
    SessionToken: Buffer.from(JSON.stringify({ role, id: randomBytes(400).toString('base64') })).toString('base64'),
  };
}
