/** Groups: made, listed, joined, left, and named in tokens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paginateListUsersInGroup } from '@aws-sdk/client-cognito-identity-provider';
import { accessTokenOf, openPool, passwordClient, refusal } from './scene.ts';
import { ada, password, users } from './two-people.ts';

const client = passwordClient;
const unknown = refusal('UserNotFound', 'User does not exist.');

test('Groups are made, listed, joined and left, and stand in the token', async (t) => {
  const scene = await openPool(t, { users, client });
  const { cognito, UserPoolId } = scene;
  const RoleArn = 'arn:aws:iam::000000000000:role/editors';
  const { Group } = await cognito.createGroup({
    UserPoolId,
    GroupName: 'editors',
    Description: 'They edit',
    Precedence: 2,
    RoleArn,
  });
  const { CreationDate, LastModifiedDate, ...described } = Group ?? {};
  const expected = { GroupName: 'editors', UserPoolId, Description: 'They edit', Precedence: 2, RoleArn };
  assert.deepEqual(described, expected);
  assert.ok(CreationDate instanceof Date && LastModifiedDate instanceof Date);
  await cognito.createGroup({ UserPoolId, GroupName: 'admins', Precedence: 1 });
  await cognito.createGroup({ UserPoolId, GroupName: 'zebras' });
  const again = cognito.createGroup({ UserPoolId, GroupName: 'admins' });
  await assert.rejects(again, refusal('GroupExists', 'A group with the name already exists.'));
  const first = await cognito.listGroups({ UserPoolId, Limit: 2 });
  const rest = await cognito.listGroups({ UserPoolId, Limit: 2, NextToken: first.NextToken });
  const names = [...(first.Groups ?? []), ...(rest.Groups ?? [])].map(({ GroupName }) => GroupName);
  assert.deepEqual(names, ['admins', 'editors', 'zebras']);
  for (const GroupName of ['zebras', 'editors', 'admins', 'admins']) {
    await cognito.adminAddUserToGroup({ UserPoolId, Username: ada, GroupName });
  }
  const mine = async () => {
    const { Groups } = await cognito.adminListGroupsForUser({ UserPoolId, Username: ada });
    return Groups?.map(({ GroupName }) => GroupName);
  };
  assert.deepEqual(await mine(), ['admins', 'editors', 'zebras']);
  const [, claims = ''] = (await accessTokenOf(scene, ada, password)).split('.');
  const { 'cognito:groups': inToken } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  assert.deepEqual(inToken, ['admins', 'editors', 'zebras']);
  await cognito.adminRemoveUserFromGroup({ UserPoolId, Username: ada, GroupName: 'editors' });
  assert.deepEqual(await mine(), ['admins', 'zebras']);
});

test('Groups and people that are not there are named', async (t) => {
  const { cognito, UserPoolId } = await openPool(t, { users });
  const noGroup = refusal('ResourceNotFound', 'Group not found.');
  const join = (Username: string, GroupName: string) =>
    cognito.adminAddUserToGroup({ UserPoolId, Username, GroupName });
  await assert.rejects(join(ada, 'constructor'), noGroup);
  await assert.rejects(cognito.adminRemoveUserFromGroup({ UserPoolId, Username: ada, GroupName: 'x' }), noGroup);
  await assert.rejects(join('nobody', 'x'), unknown);
  await assert.rejects(cognito.adminListGroupsForUser({ UserPoolId, Username: 'nobody' }), unknown);
});

test('A group is read, changed and deleted, and nobody is in one of the same name later', async (t) => {
  const { cognito, UserPoolId } = await openPool(t, { users });
  const group = { UserPoolId, GroupName: 'editors' };
  await cognito.createGroup({ ...group, Description: 'They edit', Precedence: 2 });
  await cognito.adminAddUserToGroup({ ...group, Username: ada });
  const { Group } = await cognito.updateGroup({ ...group, Precedence: 0 });
  assert.deepEqual([Group?.Description, Group?.Precedence], ['They edit', 0]);
  assert.deepEqual((await cognito.getGroup(group)).Group, Group);
  await cognito.deleteGroup(group);
  const noGroup = refusal('ResourceNotFound', 'Group not found.');
  await assert.rejects(cognito.getGroup(group), noGroup);
  await assert.rejects(cognito.updateGroup(group), noGroup);
  await assert.rejects(cognito.deleteGroup(group), noGroup);
  await assert.rejects(cognito.listUsersInGroup(group), noGroup);
  await cognito.createGroup(group);
  assert.deepEqual((await cognito.listUsersInGroup(group)).Users, []);
});

test('The people of a group are listed page by page', async (t) => {
  const { cognito, UserPoolId } = await openPool(t, { users });
  const group = { UserPoolId, GroupName: 'editors' };
  await cognito.createGroup(group);
  for (const { email } of users) await cognito.adminAddUserToGroup({ ...group, Username: email });
  const pages = [];
  for await (const { Users } of paginateListUsersInGroup({ client: cognito, pageSize: 1 }, group)) pages.push(Users);
  const found = pages.map((page) =>
    page?.map(({ Attributes }) => Attributes?.find((each) => each.Name === 'email')?.Value),
  );
  assert.deepEqual(found.flat().toSorted(), [ada, 'grace@hopper.example']);
  assert.deepEqual(
    found.map((page) => page?.length),
    [1, 1],
  );
});
