/** Operations by which administrators make user pools and what belongs to them. */
import { addCustomAttributes } from './add-custom-attributes.ts';
import { addUserPoolClientSecret, deleteUserPoolClientSecret, listUserPoolClientSecrets } from './client-secrets.ts';
import { createUserPool } from './create-user-pool.ts';
import { createUserPoolClient } from './create-user-pool-client.ts';
import { deleteUserPool } from './delete-user-pool.ts';
import { deleteUserPoolClient } from './delete-user-pool-client.ts';
import { describeUserPool } from './describe-user-pool.ts';
import { describeUserPoolClient } from './describe-user-pool-client.ts';
import { createUserPoolDomain, deleteUserPoolDomain, describeUserPoolDomain, updateUserPoolDomain } from './domains.ts';
import { getSigningCertificate } from './get-signing-certificate.ts';
import { getUserPoolMfaConfig } from './get-user-pool-mfa-config.ts';
import {
  createIdentityProvider,
  deleteIdentityProvider,
  describeIdentityProvider,
  getIdentityProviderByIdentifier,
  listIdentityProviders,
  updateIdentityProvider,
} from './identity-providers.ts';
import { listUserPoolClients } from './list-user-pool-clients.ts';
import { listUserPools } from './list-user-pools.ts';
import {
  createManagedLoginBranding,
  deleteManagedLoginBranding,
  describeManagedLoginBranding,
  describeManagedLoginBrandingByClient,
  updateManagedLoginBranding,
} from './managed-login-branding.ts';
import type { Operation } from './operation.ts';
import {
  describeRiskConfiguration,
  getLogDeliveryConfiguration,
  getUiCustomization,
  setLogDeliveryConfiguration,
  setRiskConfiguration,
  setUiCustomization,
} from './pool-extras.ts';
import { getProvisionedLimit, updateProvisionedLimit } from './provisioned-limits.ts';
import {
  createUserPoolReplica,
  deleteUserPoolReplica,
  listUserPoolReplicas,
  updateUserPoolReplica,
} from './replicas.ts';
import {
  createResourceServer,
  deleteResourceServer,
  describeResourceServer,
  listResourceServers,
  updateResourceServer,
} from './resource-servers.ts';
import {
  getUserPoolClientSessionConfiguration,
  getUserPoolSessionConfiguration,
  setUserPoolClientSessionConfiguration,
  setUserPoolSessionConfiguration,
} from './session-configuration.ts';
import { setUserPoolMfaConfig } from './set-user-pool-mfa-config.ts';
import { listTagsForResource, tagResource, untagResource } from './tags.ts';
import { createTerms, deleteTerms, describeTerms, describeTermsByClient, listTerms, updateTerms } from './terms.ts';
import { updateUserPool } from './update-user-pool.ts';
import { updateUserPoolClient } from './update-user-pool-client.ts';

export const operationsOfPools = {
  AddCustomAttributes: addCustomAttributes,
  AddUserPoolClientSecret: addUserPoolClientSecret,
  CreateIdentityProvider: createIdentityProvider,
  CreateManagedLoginBranding: createManagedLoginBranding,
  CreateResourceServer: createResourceServer,
  CreateTerms: createTerms,
  CreateUserPool: createUserPool,
  CreateUserPoolClient: createUserPoolClient,
  CreateUserPoolDomain: createUserPoolDomain,
  CreateUserPoolReplica: createUserPoolReplica,
  DeleteIdentityProvider: deleteIdentityProvider,
  DeleteManagedLoginBranding: deleteManagedLoginBranding,
  DeleteResourceServer: deleteResourceServer,
  DeleteTerms: deleteTerms,
  DeleteUserPool: deleteUserPool,
  DeleteUserPoolClient: deleteUserPoolClient,
  DeleteUserPoolClientSecret: deleteUserPoolClientSecret,
  DeleteUserPoolDomain: deleteUserPoolDomain,
  DeleteUserPoolReplica: deleteUserPoolReplica,
  DescribeIdentityProvider: describeIdentityProvider,
  DescribeManagedLoginBranding: describeManagedLoginBranding,
  DescribeManagedLoginBrandingByClient: describeManagedLoginBrandingByClient,
  DescribeResourceServer: describeResourceServer,
  DescribeRiskConfiguration: describeRiskConfiguration,
  DescribeTerms: describeTerms,
  DescribeTermsByClient: describeTermsByClient,
  DescribeUserPool: describeUserPool,
  DescribeUserPoolClient: describeUserPoolClient,
  DescribeUserPoolDomain: describeUserPoolDomain,
  GetIdentityProviderByIdentifier: getIdentityProviderByIdentifier,
  GetLogDeliveryConfiguration: getLogDeliveryConfiguration,
  GetProvisionedLimit: getProvisionedLimit,
  GetSigningCertificate: getSigningCertificate,
  GetUICustomization: getUiCustomization,
  GetUserPoolClientSessionConfiguration: getUserPoolClientSessionConfiguration,
  GetUserPoolMfaConfig: getUserPoolMfaConfig,
  GetUserPoolSessionConfiguration: getUserPoolSessionConfiguration,
  ListIdentityProviders: listIdentityProviders,
  ListResourceServers: listResourceServers,
  ListTagsForResource: listTagsForResource,
  ListTerms: listTerms,
  ListUserPoolClientSecrets: listUserPoolClientSecrets,
  ListUserPoolClients: listUserPoolClients,
  ListUserPoolReplicas: listUserPoolReplicas,
  ListUserPools: listUserPools,
  SetLogDeliveryConfiguration: setLogDeliveryConfiguration,
  SetRiskConfiguration: setRiskConfiguration,
  SetUICustomization: setUiCustomization,
  SetUserPoolClientSessionConfiguration: setUserPoolClientSessionConfiguration,
  SetUserPoolMfaConfig: setUserPoolMfaConfig,
  SetUserPoolSessionConfiguration: setUserPoolSessionConfiguration,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateIdentityProvider: updateIdentityProvider,
  UpdateManagedLoginBranding: updateManagedLoginBranding,
  UpdateProvisionedLimit: updateProvisionedLimit,
  UpdateResourceServer: updateResourceServer,
  UpdateTerms: updateTerms,
  UpdateUserPool: updateUserPool,
  UpdateUserPoolClient: updateUserPoolClient,
  UpdateUserPoolDomain: updateUserPoolDomain,
  UpdateUserPoolReplica: updateUserPoolReplica,
} satisfies Record<string, Operation>;
