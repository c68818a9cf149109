/** Operations of identity pools. */
import {
  getOpenIdTokenForDeveloperIdentity,
  lookupDeveloperIdentity,
  mergeDeveloperIdentities,
  unlinkDeveloperIdentity,
} from './developer-identities.ts';
import { getCredentialsForIdentity } from './get-credentials-for-identity.ts';
import { getId } from './get-id.ts';
import { getOpenIdToken } from './get-open-id-token.ts';
import { deleteIdentities, describeIdentity, listIdentities, unlinkIdentity } from './identities.ts';
import {
  getIdentityPoolRoles,
  getPrincipalTagAttributeMap,
  setIdentityPoolRoles,
  setPrincipalTagAttributeMap,
} from './identity-pool-roles.ts';
import { listTagsOfIdentityPool, tagIdentityPool, untagIdentityPool } from './identity-pool-tags.ts';
import {
  createIdentityPool,
  deleteIdentityPool,
  describeIdentityPool,
  listIdentityPools,
  updateIdentityPool,
} from './identity-pools.ts';
import type { Operation } from './operation.ts';

export const operationsOfIdentityPools = {
  CreateIdentityPool: createIdentityPool,
  DeleteIdentities: deleteIdentities,
  DeleteIdentityPool: deleteIdentityPool,
  DescribeIdentity: describeIdentity,
  DescribeIdentityPool: describeIdentityPool,
  GetCredentialsForIdentity: getCredentialsForIdentity,
  GetId: getId,
  GetIdentityPoolRoles: getIdentityPoolRoles,
  GetOpenIdToken: getOpenIdToken,
  GetOpenIdTokenForDeveloperIdentity: getOpenIdTokenForDeveloperIdentity,
  GetPrincipalTagAttributeMap: getPrincipalTagAttributeMap,
  ListIdentities: listIdentities,
  ListIdentityPools: listIdentityPools,
  ListTagsForResource: listTagsOfIdentityPool,
  LookupDeveloperIdentity: lookupDeveloperIdentity,
  MergeDeveloperIdentities: mergeDeveloperIdentities,
  SetIdentityPoolRoles: setIdentityPoolRoles,
  SetPrincipalTagAttributeMap: setPrincipalTagAttributeMap,
  TagResource: tagIdentityPool,
  UnlinkDeveloperIdentity: unlinkDeveloperIdentity,
  UnlinkIdentity: unlinkIdentity,
  UntagResource: untagIdentityPool,
  UpdateIdentityPool: updateIdentityPool,
} satisfies Record<string, Operation>;
