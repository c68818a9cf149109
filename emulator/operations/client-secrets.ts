/** AddUserPoolClientSecret, ListUserPoolClientSecrets and DeleteUserPoolClientSecret: two secrets at most, so that one can be replaced. */
import { randomUUID } from 'node:crypto';
import type {
  AddUserPoolClientSecretRequest,
  AddUserPoolClientSecretResponse,
  ClientSecretDescriptorType,
  DeleteUserPoolClientSecretRequest,
  ListUserPoolClientSecretsRequest,
  ListUserPoolClientSecretsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { findPool, findPoolClient } from '../pools/find.ts';
import { newSecret } from '../pools/new-pool.ts';
import type { Client } from '../store/state.ts';
import type { World } from '../world.ts';

const MOST = 2;

/** The one with which a client was made: DescribeUserPoolClient shows it. */
const FIRST = 'initial';

type Secret = NonNullable<Client['moreSecrets']>[number];

/**
 * Unlike Cognito: the texts of refusals are ours.
 *
 * @throws {CognitoException} InvalidParameter for a client without a secret; LimitExceeded for a third one.
 */
export function addUserPoolClientSecret(
  world: World,
  { UserPoolId, ClientId, ClientSecret }: AddUserPoolClientSecretRequest,
): AddUserPoolClientSecretResponse {
  const client = findPoolClient(findPool(world, UserPoolId), ClientId);
  const secrets = secretsOf(client);
  if (secrets.length === 0) refuse('InvalidParameter', 'The client was made without a secret.');
  if (secrets.length >= MOST) refuse('LimitExceeded', `A client can have ${MOST} secrets at most.`);
  const added = { id: randomUUID(), value: ClientSecret ?? newSecret(), createdAt: world.clock.now() };
  write(client, [...secrets, added]);
  const value = ClientSecret === undefined ? { ClientSecretValue: added.value } : {};
  return { ClientSecretDescriptor: { ...describe(added), ...value } };
}

/** Without the secrets themselves. */
export function listUserPoolClientSecrets(
  world: World,
  { UserPoolId, ClientId }: ListUserPoolClientSecretsRequest,
): ListUserPoolClientSecretsResponse {
  return { ClientSecrets: secretsOf(findPoolClient(findPool(world, UserPoolId), ClientId)).map(describe) };
}

/** @throws {CognitoException} ResourceNotFound; InvalidParameter for the last one. */
export function deleteUserPoolClientSecret(
  world: World,
  { UserPoolId, ClientId, ClientSecretId }: DeleteUserPoolClientSecretRequest,
): object {
  const client = findPoolClient(findPool(world, UserPoolId), ClientId);
  const secrets = secretsOf(client);
  const left = secrets.filter(({ id }) => id !== ClientSecretId);
  if (left.length === secrets.length) refuse('ResourceNotFound', `Client secret ${ClientSecretId} does not exist.`);
  if (left.length === 0) refuse('InvalidParameter', 'The last secret of a client cannot be deleted.');
  write(client, left);
  return {};
}

function secretsOf({ secret, secretId = FIRST, secretCreatedAt, createdAt, moreSecrets = [] }: Client): Secret[] {
  if (secret === undefined) return [];
  return [{ id: secretId, value: secret, createdAt: secretCreatedAt ?? createdAt }, ...moreSecrets];
}

function write(client: Client, [first, ...more]: Secret[]): void {
  if (!first) return;
  client.secret = first.value;
  client.secretId = first.id;
  client.secretCreatedAt = first.createdAt;
  client.moreSecrets = more;
}

function describe({ id, createdAt }: Secret): ClientSecretDescriptorType {
  return { ClientSecretId: id, ClientSecretCreateDate: new Date(createdAt) };
}
