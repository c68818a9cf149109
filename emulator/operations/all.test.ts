/** The table of operations is Amazon's list; what is lacking is named here, so that the list can only become shorter unnoticed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import amazon from '../http/shapes/amazon.json' with { type: 'json' };
import { identityPoolOperations, userPoolOperations } from './all.ts';

/** Operation to what it waits for. */
const lacking: Record<string, string> = {
  AdminListUserAuthEvents: 'a record of sign-ins',
  AdminUpdateAuthEventFeedback: 'a record of sign-ins',
  CreateUserImportJob: 'imports',
  DescribeUserImportJob: 'imports',
  GetCSVHeader: 'imports',
  GetClientToken: 'managed login',
  GetProvisionedLimit: 'quotas of an account',
  GetSigningCertificate: 'SAML',
  ListUserImportJobs: 'imports',
  StartUserImportJob: 'imports',
  StopUserImportJob: 'imports',
  UpdateAuthEventFeedback: 'a record of sign-ins',
  UpdateProvisionedLimit: 'quotas of an account',
};

function lackingIn(published: object, table: object): string[] {
  return Object.keys(published).filter((name) => !Object.hasOwn(table, name));
}

test('Every operation of the SDK is in the table, or among those that are known to be lacking', () => {
  const ofUserPools = lackingIn(amazon['user-pools'], userPoolOperations);
  const ofIdentityPools = lackingIn(amazon['identity-pools'], identityPoolOperations);
  const found = [...ofUserPools, ...ofIdentityPools.map((name) => `identity: ${name}`)];
  assert.deepEqual(found.toSorted(), Object.keys(lacking).toSorted());
});

test('The table has no operation that Amazon has not', () => {
  assert.deepEqual(lackingIn(userPoolOperations, amazon['user-pools']), []);
  assert.deepEqual(lackingIn(identityPoolOperations, amazon['identity-pools']), []);
});
