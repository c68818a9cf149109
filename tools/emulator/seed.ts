/** What a seed file holds, and the judge of its form. */
import type { NewIdentityPool } from '../../emulator/identity/create-identity-pool.ts';
import type { PoolOptions } from '../../emulator/make-pool.ts';
import { settingsOf } from './amazon-settings.ts';
import { either, flag, type Judge, listOf, mapOf, ofType, oneOf, shape, text, whole } from './judges.ts';

export type SeedPool = Omit<PoolOptions, 'clientId' | 'client' | 'triggers'> & { id: string };

export type Seed = { pools?: SeedPool[]; identityPools?: NewIdentityPool[] };

const poolId = text('a user pool id such as us-east-1_Ab3dEf6hI', /^[a-z]{2}(?:-[a-z]+)+-\d_[0-9A-Za-z]{1,40}$/);
const clientId = text('1 to 128 lower-case letters and digits', /^[a-z0-9]{1,128}$/);
const factor = oneOf('SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP');
const groupName = text('a name without blanks', /^\S{1,128}$/);

const client = shape({
  id: clientId,
  name: text(),
  secret: either(flag, text('true, or the secret itself', /^\S{1,128}$/)),
  settings: settingsOf('CreateUserPoolClient', { UserPoolId: 'us-east-1_Seed00000', ClientName: 'seed' }),
});

const group = shape({ name: groupName, description: text(), precedence: whole(0), roleArn: text('an ARN', /^arn:/) }, [
  'name',
]);

const person = shape({
  username: text('a user name without blanks', /^\S{1,128}$/),
  email: text('an e-mail address', /^[^\s@]+@[^\s@]+$/),
  phone: text('a telephone number such as +15550100', /^\+\d{4,15}$/),
  password: text('a password'),
  status: oneOf('CONFIRMED', 'UNCONFIRMED', 'FORCE_CHANGE_PASSWORD', 'RESET_REQUIRED'),
  isDisabled: flag,
  attributes: mapOf(ofType('string', 'a text')),
  totpSecret: text('base32: A to Z and 2 to 7', /^[A-Z2-7]{16,}=*$/),
  factors: listOf(factor),
  preferredFactor: factor,
  groups: listOf(groupName),
});

/** Ids must be given: by them a later start knows what it has planted before. */
const pool = shape(
  {
    id: poolId,
    name: text(),
    settings: settingsOf('CreateUserPool', { PoolName: 'seed' }),
    mfa: settingsOf('SetUserPoolMfaConfig', { UserPoolId: 'us-east-1_Seed00000' }),
    clients: listOf(client),
    groups: listOf(group),
    users: listOf(person),
  },
  ['id'],
);

const identityPool = shape(
  {
    id: text('a region, a colon and a UUID', /^[a-z]{2}(?:-[a-z]+)+-\d:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    name: text(),
    providers: listOf(shape({ userPoolId: poolId, clientId, serverSideTokenCheck: flag }, ['userPoolId', 'clientId'])),
    allowsGuests: flag,
    hasRole: flag,
  },
  ['id', 'providers'],
);

/** Form alone; what belongs together is `seed-conflicts.ts`'s matter. */
export const judgeSeed: Judge = shape({ pools: listOf(pool), identityPools: listOf(identityPool) });
