/** What a seed file holds: a schema, which is also its type. Form alone; what belongs together is `seed-conflicts.ts`'s matter. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { JWK } from 'jose';
import * as v from 'valibot';
import type { ClientOptions, PoolOptions, ProviderOptions } from '../../emulator/make-pool.ts';
import type { PublicKey } from '../../emulator/store/user.ts';
import { triggerNames } from '../../emulator/triggers/triggers.ts';
import {
  expected,
  flag,
  identityPoolId,
  isRecord,
  listOf,
  mapOf,
  members,
  oneOf,
  poolId,
  text,
  textThat,
  whole,
} from '../../src/schema.ts';
import { settingsOf } from './amazon-settings.ts';
import { CODE, ISSUER, isCode, isIssuer } from './pool-choices.ts';

const aPoolId = text('a user pool id such as us-east-1_Ab3dEf6hI', poolId);
const aClientId = text('1 to 128 lower-case letters and digits', /^[a-z0-9]{1,128}$/);
const factor = oneOf(['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP']);
const groupName = text('a name without blanks', /^\S{1,128}$/);
const some = v.exactOptional;

const client = members({
  id: some(aClientId),
  name: some(text()),
  /** True makes one up. */
  secret: some(secretOrTrue()),
  settings: some(
    settingsOf<NonNullable<ClientOptions['settings']>>('CreateUserPoolClient', {
      UserPoolId: 'us-east-1_Seed00000',
      ClientName: 'seed',
    }),
  ),
});

const group = members({
  name: groupName,
  description: some(text()),
  precedence: some(whole(0)),
  roleArn: some(text('an ARN', /^arn:/)),
});

const passkey = members({
  id: text('the credential id in base64url', /^[\w-]{1,1364}$/),
  key: v.custom<PublicKey>(isPasskey, expected('a public key as a JWK, of P-256 or RSA')),
  rpId: some(text('a host name', /^[\w.-]+$/)),
});

const person = members({
  username: some(text('a user name without blanks', /^\S{1,128}$/)),
  email: some(text('an e-mail address', /^[^\s@]+@[^\s@]+$/)),
  phone: some(text('a telephone number such as +15550100', /^\+\d{4,15}$/)),
  password: some(text('a password')),
  status: some(oneOf(['CONFIRMED', 'UNCONFIRMED', 'FORCE_CHANGE_PASSWORD', 'RESET_REQUIRED'])),
  isDisabled: some(flag),
  attributes: some(mapOf(v.string(expected('a text')))),
  totpSecret: some(text('base32: A to Z and 2 to 7', /^[A-Z2-7]{16,}=*$/)),
  factors: some(listOf(factor)),
  preferredFactor: some(factor),
  groups: some(listOf(groupName)),
  passkeys: some(listOf(passkey)),
  sub: some(text('a UUID', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  code: some(textThat(isCode, CODE)),
  /** Accounts at providers that are theirs. */
  links: some(
    listOf(members({ provider: text("a provider's name"), subject: text('what the provider calls the account') })),
  ),
});

const signingKey = v.custom<JWK>(isSigningKey, expected('a private RSA key as a JWK, with a kid'));

const provider = settingsOf<ProviderOptions>('CreateIdentityProvider', { UserPoolId: 'us-east-1_Seed00000' });

const pool = members({
  /** Given, never made up: by it a later start knows what it has planted before. */
  id: aPoolId,
  name: some(text()),
  issuer: some(textThat(isIssuer, ISSUER)),
  keys: some(members({ id: signingKey, access: signingKey })),
  settings: some(settingsOf<NonNullable<PoolOptions['settings']>>('CreateUserPool', { PoolName: 'seed' })),
  mfa: some(settingsOf<NonNullable<PoolOptions['mfa']>>('SetUserPoolMfaConfig', { UserPoolId: 'us-east-1_Seed00000' })),
  /** The prefix under which its managed login is. */
  domain: some(
    text('a prefix such as my-company', /^(?!.*(?:aws|amazon|cognito))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/),
  ),
  providers: some(listOf(provider)),
  clients: some(listOf(client)),
  groups: some(listOf(group)),
  users: some(listOf(person)),
  /** A file for each, from where the seed is. */
  triggers: some(triggerFiles()),
});

const identityPool = members({
  id: text('a region, a colon and a UUID', identityPoolId),
  name: some(text()),
  providers: listOf(members({ userPoolId: aPoolId, clientId: aClientId, serverSideTokenCheck: some(flag) })),
  allowsGuests: some(flag),
  hasRole: some(flag),
});

export const seedSchema = members({ pools: some(listOf(pool)), identityPools: some(listOf(identityPool)) });

export type Seed = v.InferOutput<typeof seedSchema>;
export type SeedPool = v.InferOutput<typeof pool>;
export type SeedPerson = v.InferOutput<typeof person>;

function isSigningKey(key: unknown): boolean {
  if (!isRecord(key) || key.kty !== 'RSA' || typeof key.kid !== 'string' || !key.kid) return false;
  try {
    return createPrivateKey({ key, format: 'jwk' }).asymmetricKeyDetails?.modulusLength !== undefined;
  } catch {
    return false;
  }
}

function isPasskey(key: unknown): boolean {
  if (!isRecord(key) || key.d !== undefined || !(key.kty === 'RSA' || key.crv === 'P-256')) return false;
  try {
    return createPublicKey({ key, format: 'jwk' }).type === 'public';
  } catch {
    return false;
  }
}

function triggerFiles() {
  return members(Object.fromEntries(triggerNames.map((name) => [name, some(text('a file'))])));
}

/** Refreshing and revoking take the secret itself, in no other form than Cognito's. */
function secretOrTrue() {
  const wanted = 'true, or the secret itself: 24 to 64 letters, digits, _ and +';
  return v.union([flag, text(wanted, /^[\w+]{24,64}$/)], expected(wanted));
}
