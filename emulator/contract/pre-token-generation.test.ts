/** What a PreTokenGeneration trigger makes of tokens, in each of its forms, and what it can't change. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { PoolOptions, Triggers } from '../emulator.ts';
import { openPool, passwordClient, refusal } from './scene.ts';
import { claimsOf, refresh, tokensOf } from './tokens-of.ts';
import { withResponse } from './with-response.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';
const roleArn = 'arn:aws:iam::123456789012:role/engineer';

function open(t: TestContext, triggers: Triggers, more: PoolOptions = {}) {
  const users = [{ email: ada, password, attributes: { name: 'Ada' }, groups: ['engineers'] }];
  const groups = [{ name: 'engineers', roleArn }];
  return openPool(t, { users, groups, client: passwordClient, triggers, ...more });
}

async function claimsIn(...given: Parameters<typeof open>) {
  const scene = await open(...given);
  const { IdToken, AccessToken } = await tokensOf(scene, ada, password);
  return { scene, id: claimsOf(IdToken), access: claimsOf(AccessToken), AccessToken };
}

/** What no trigger may set, in either token. */
const fixed = ['sub', 'iss', 'exp', 'iat', 'auth_time', 'jti', 'origin_jti', 'token_use', 'nonce', 'acr'];

test('The first form adds, replaces and takes out claims of the ID token, as texts, and leaves the access token', async (t) => {
  const { id, access } = await claimsIn(t, {
    preTokenGeneration(event) {
      const more = Object.fromEntries([...fixed, 'aud', 'cognito:username', 'identities'].map((name) => [name, 'x']));
      const claimsToAddOrOverride = {
        name: 'Countess',
        level: 3 as unknown as string,
        'cognito:groups': 'all',
        ...more,
      };
      const claimsToSuppress = ['email', 'level2', 'sub', 'cognito:roles'];
      return withResponse(event, { claimsOverrideDetails: { claimsToAddOrOverride, claimsToSuppress } });
    },
  });
  assert.deepEqual([id.name, id.level, id.email, id.email_verified], ['Countess', '3', undefined, true]);
  assert.deepEqual([id['cognito:groups'], id['cognito:roles']], [['engineers'], undefined]);
  for (const name of [...fixed, 'aud', 'cognito:username', 'identities']) assert.notEqual(id[name], 'x', name);
  assert.equal(id.token_use, 'id');
  assert.deepEqual([access.name, access['cognito:groups'], access.version], [undefined, ['engineers'], undefined]);
});

test('Every form is told the groups, and its own take their place in both tokens, or take them away', async (t) => {
  const seen: unknown[] = [];
  const own = { groupsToOverride: ['staff'], iamRolesToOverride: [`${roleArn}2`], preferredRole: `${roleArn}2` };
  const first: Triggers = {
    preTokenGeneration(event) {
      seen.push(event.version, event.request.groupConfiguration);
      return withResponse(event, { claimsOverrideDetails: { groupOverrideDetails: own } });
    },
  };
  const { id, access } = await claimsIn(t, first);
  const groupConfiguration = { groupsToOverride: ['engineers'], iamRolesToOverride: [roleArn], preferredRole: roleArn };
  assert.deepEqual(seen, ['1', groupConfiguration]);
  assert.deepEqual([id['cognito:groups'], access['cognito:groups']], [['staff'], ['staff']]);
  assert.deepEqual([id['cognito:roles'], id['cognito:preferred_role']], [[`${roleArn}2`], `${roleArn}2`]);
  for (const nothing of [null, {}]) {
    const bare = await claimsIn(t, {
      preTokenGenerationV2: (event) =>
        withResponse(event, { claimsAndScopeOverrideDetails: { groupOverrideDetails: nothing } }),
    });
    const left = [bare.id, bare.access]
      .flatMap((claims) => Object.keys(claims))
      .filter((name) => /groups|role/.test(name));
    assert.deepEqual(left, []);
  }
  const same = await claimsIn(t, { preTokenGenerationV3: (event) => event });
  assert.deepEqual(same.id['cognito:groups'], ['engineers']);
});

for (const [name, version] of [
  ['preTokenGenerationV2', '2'],
  ['preTokenGenerationV3', '3'],
] as const) {
  test(`Form ${version} changes both tokens, with whatever JSON, and the scopes of the access token`, async (t) => {
    const seen: unknown[] = [];
    const { id, access } = await claimsIn(t, {
      [name]: (event: Parameters<NonNullable<Triggers['preTokenGenerationV2']>>[0]) => {
        seen.push(event.version, event.request.scopes);
        const more = Object.fromEntries(
          [...fixed, 'client_id', 'scope', 'username', 'device_key'].map((each) => [each, 'x']),
        );
        return withResponse(event, {
          claimsAndScopeOverrideDetails: {
            idTokenGeneration: { claimsToAddOrOverride: { tenants: [{ id: 1 }], email_verified: { no: 1 } } },
            accessTokenGeneration: {
              claimsToAddOrOverride: { admin: true, aud: 'other', ...more },
              claimsToSuppress: ['username', 'cognito:groups'],
              scopesToAdd: ['orders/read', 'two words', 'aws.cognito.more'],
            },
          },
        });
      },
    });
    assert.deepEqual(seen, [version, ['aws.cognito.signin.user.admin']]);
    assert.deepEqual([id.tenants, id.email_verified, id.admin], [[{ id: 1 }], true, undefined]);
    assert.deepEqual([access.admin, access.aud, access['cognito:groups']], [true, undefined, undefined]);
    assert.equal(access.scope, 'aws.cognito.signin.user.admin orders/read');
    assert.equal(access.username, access.sub);
    assert.deepEqual([access.version, id.version], [2, undefined]);
    for (const each of [...fixed, 'client_id', 'scope']) assert.notEqual(access[each], 'x', each);
  });
}

test('Without the scope of its owner an access token opens nothing of theirs; an audience may be the client itself', async (t) => {
  const { scene, access, AccessToken } = await claimsIn(t, {
    preTokenGenerationV2(event) {
      const { clientId: aud } = event.callerContext;
      const scopesToSuppress = ['aws.cognito.signin.user.admin'];
      const accessTokenGeneration = { claimsToAddOrOverride: { aud }, scopesToSuppress, scopesToAdd: ['orders/read'] };
      return withResponse(event, { claimsAndScopeOverrideDetails: { accessTokenGeneration } });
    },
  });
  assert.deepEqual([access.aud, access.scope], [scene.ClientId, 'orders/read']);
  const lacking = refusal('NotAuthorized', 'Access Token does not have required scopes');
  await assert.rejects(scene.cognito.getUser({ AccessToken }), lacking);
});

test('A newer form is asked before an older one, and claims that are no texts are nothing to the first', async (t) => {
  const both = await claimsIn(t, {
    preTokenGeneration: () => assert.fail('The older one was asked'),
    preTokenGenerationV2: (event) => event,
  });
  assert.equal(both.id.name, 'Ada');
  const scene = await open(t, {
    preTokenGeneration: (event) =>
      withResponse(event, {
        claimsOverrideDetails: { claimsToAddOrOverride: { tenants: ['a'] as unknown as string } },
      }),
  });
  const unrecognizable = refusal('InvalidLambdaResponse', 'Unrecognizable lambda output');
  await assert.rejects(tokensOf(scene, ada, password), unrecognizable);
});

test('A refresh asks again, and finds the sign-in as it is by then', async (t) => {
  let isLeaving = false;
  const scene = await open(t, {
    async preTokenGeneration(event) {
      const { cognito, UserPoolId } = scene;
      if (isLeaving) await cognito.adminUserGlobalSignOut({ UserPoolId, Username: ada });
      const source = event.triggerSource;
      return withResponse(event, { claimsOverrideDetails: { claimsToAddOrOverride: { source } } });
    },
  });
  const { IdToken, RefreshToken } = await tokensOf(scene, ada, password);
  assert.equal(claimsOf(IdToken).source, 'TokenGeneration_Authentication');
  const { AuthenticationResult } = await refresh(scene, RefreshToken);
  assert.equal(claimsOf(AuthenticationResult?.IdToken ?? '').source, 'TokenGeneration_RefreshTokens');
  isLeaving = true;
  await assert.rejects(refresh(scene, RefreshToken), refusal('NotAuthorized', 'Refresh Token has been revoked'));
});
