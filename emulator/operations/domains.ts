/**
 * CreateUserPoolDomain and its three companions: a prefix of Amazon's domain, or a domain of one's own.
 * Unlike Cognito, perhaps: but for letters and other pools' domains the texts of its refusals are from memory.
 */
import type {
  CreateUserPoolDomainRequest,
  CreateUserPoolDomainResponse,
  DeleteUserPoolDomainRequest,
  DescribeUserPoolDomainRequest,
  DescribeUserPoolDomainResponse,
  UpdateUserPoolDomainRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { type Domain, findDomain } from '../pools/domains.ts';
import { findPool } from '../pools/find.ts';
import { dropKept, findKept, keep, listKept } from '../pools/kept.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';

const CLOUDFRONT = 'gatehouse00000.cloudfront.net';

/**
 * Unlike Cognito: no DNS knows a domain. Its managed login is found at the emulator's own address, with the domain before the path or
 * as the host: `http://127.0.0.1:9500/my-domain/login`, `http://my-domain.auth.localhost:9500/login`.
 *
 * @throws {CognitoException} FeatureUnavailableInTier; InvalidParameter for a domain that is taken, a word that is reserved, and a second domain of a kind.
 */
export function createUserPoolDomain(
  world: World,
  { UserPoolId, Domain: name = '', ...given }: CreateUserPoolDomainRequest,
): CreateUserPoolDomainResponse {
  const pool = findPool(world, UserPoolId);
  requireLetters(name, given.CustomDomainConfig !== undefined);
  if (findDomain(world, name)) refuse('InvalidParameter', 'Domain already associated with another user pool.');
  const word = given.CustomDomainConfig ? undefined : /(?:^|-)(aws|amazon|cognito)(?:-|$)/.exec(name)?.[1];
  if (word) refuse('InvalidParameter', `Domain cannot contain reserved word: ${word}`);
  requireVersion(pool, given.ManagedLoginVersion);
  const isCustom = given.CustomDomainConfig !== undefined;
  const others = listKept(pool, 'domain').filter(({ value }) => isCustom === (value.CustomDomainConfig !== undefined));
  if (others.length > 0) refuse('InvalidParameter', 'User pool already has a domain configured.');
  return { ...put(world, pool, name, given) };
}

const prefix = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const ownDomain = /^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$/;

/** The text is from public reports; a certificate makes the difference between a prefix and a domain of one's own. */
function requireLetters(name: string, isCustom: boolean): void {
  if ((isCustom ? ownDomain : prefix).test(name)) return;
  refuse(
    'InvalidParameter',
    'The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens. ' +
      'Please enter a different name that follows this format: ^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$',
  );
}

/** A domain that nobody has is described by nothing, as with Cognito. */
export function describeUserPoolDomain(
  world: World,
  { Domain: name = '' }: DescribeUserPoolDomainRequest,
): DescribeUserPoolDomainResponse {
  const found = findDomain(world, name);
  if (!found) return { DomainDescription: {} };
  const DomainDescription = {
    UserPoolId: found.pool.id,
    AWSAccountId: '000000000000',
    Domain: name,
    CloudFrontDistribution: CLOUDFRONT,
    Version: String(found.domain.modifiedAt),
    Status: 'ACTIVE' as const,
    ...found.domain.value,
  };
  return { DomainDescription };
}

export function updateUserPoolDomain(
  world: World,
  { UserPoolId, Domain: name = '', ...given }: UpdateUserPoolDomainRequest,
): CreateUserPoolDomainResponse {
  const pool = findPool(world, UserPoolId);
  requireVersion(pool, given.ManagedLoginVersion);
  const { ManagedLoginVersion, ...value } = requireDomain(pool, name).value;
  return put(world, pool, name, { ManagedLoginVersion, ...value, ...given });
}

export function deleteUserPoolDomain(
  world: World,
  { UserPoolId, Domain: name = '' }: DeleteUserPoolDomainRequest,
): object {
  const pool = findPool(world, UserPoolId);
  dropKept(pool, 'domain', requireDomain(pool, name).name);
  return {};
}

/** The Lite tier has the hosted UI alone. */
function requireVersion({ settings }: Pool, version: number | undefined): void {
  if (settings.UserPoolTier !== 'LITE' || version !== 2) return;
  const what = 'The following feature is not available for the LITE pricing tier configured';
  refuse('FeatureUnavailableInTier', `${what}: Managed Login Version 2`);
}

function put(
  world: World,
  pool: Pool,
  name: string,
  { ManagedLoginVersion = 1, CustomDomainConfig, Routing }: Omit<CreateUserPoolDomainRequest, 'UserPoolId' | 'Domain'>,
): CreateUserPoolDomainResponse {
  const routing = Routing && { Routing };
  const value = { ManagedLoginVersion, ...(CustomDomainConfig && { CustomDomainConfig }), ...routing };
  keep(world, pool, { kind: 'domain', name, value });
  return { ManagedLoginVersion, ...(CustomDomainConfig && { CloudFrontDomain: CLOUDFRONT }), ...routing };
}

function requireDomain(pool: Pool, name: string): Domain {
  return findKept(pool, 'domain', name) ?? refuse('InvalidParameter', 'No such domain or user pool exists.');
}
