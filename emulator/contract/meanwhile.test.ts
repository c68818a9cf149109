/** What changes while a trigger runs: nobody is signed in, or signed up, who may no longer be. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { PoolOptions, Triggers } from '../emulator.ts';
import { openPool, passwordClient, refusal, type Scene } from './scene.ts';
import { refresh, tokensOf } from './tokens-of.ts';

const ada = 'ada@lovelace.example';
const Password = 'Engine-1843';
const wrong = refusal('NotAuthorized', 'Incorrect username or password.');

type Change = (scene: Scene) => Promise<unknown>;

/** The trigger does something to the pool before it gives its event back. */
async function open(t: TestContext, trigger: keyof Triggers, change: Change, more: PoolOptions = {}): Promise<Scene> {
  const act = async (event: unknown) => {
    await change(scene);
    return event;
  };
  const triggers = { [trigger]: act } as Triggers;
  const users = [{ email: ada, password: Password }];
  const scene: Scene = await openPool(t, { users, client: passwordClient, triggers, ...more });
  return scene;
}

const remove: Change = ({ cognito, UserPoolId }) => cognito.adminDeleteUser({ UserPoolId, Username: ada });
const disable: Change = ({ cognito, UserPoolId }) => cognito.adminDisableUser({ UserPoolId, Username: ada });
const removeClient: Change = ({ cognito, UserPoolId, ClientId }) =>
  cognito.deleteUserPoolClient({ UserPoolId, ClientId });
const removePool: Change = ({ cognito, UserPoolId }) => cognito.deleteUserPool({ UserPoolId });

for (const trigger of ['preAuthentication', 'postAuthentication', 'preTokenGeneration'] as const) {
  test(`Whoever is deleted or switched off in ${trigger} gets no tokens, nor does a client or a pool that is gone`, async (t) => {
    await assert.rejects(
      open(t, trigger, remove).then((scene) => tokensOf(scene, ada, Password)),
      wrong,
    );
    await assert.rejects(
      open(t, trigger, disable).then((scene) => tokensOf(scene, ada, Password)),
      wrong,
    );
    for (const change of [removeClient, removePool]) {
      const scene = await open(t, trigger, change);
      await assert.rejects(tokensOf(scene, ada, Password), { name: 'ResourceNotFoundException' });
    }
  });
}

test('A refresh gets nothing of somebody, a client or a pool that is gone by then', async (t) => {
  for (const [change, name] of [
    [remove, 'NotAuthorizedException'],
    [disable, 'NotAuthorizedException'],
    [removeClient, 'ResourceNotFoundException'],
    [removePool, 'ResourceNotFoundException'],
  ] as const) {
    let isLeaving = false;
    const scene = await open(t, 'preTokenGeneration', async (each) => isLeaving && change(each));
    const { RefreshToken } = await tokensOf(scene, ada, Password);
    isLeaving = true;
    await assert.rejects(refresh(scene, RefreshToken), { name });
  }
});

test('Nobody signs up with a client or in a pool that is gone by then', async (t) => {
  for (const change of [removeClient, removePool]) {
    const scene = await open(t, 'preSignUp', change);
    const { cognito, ClientId, UserPoolId } = scene;
    const name = 'ResourceNotFoundException';
    const Username = 'grace@hopper.example';
    await assert.rejects(cognito.signUp({ ClientId, Username, Password }), { name });
    if (change === removePool) await assert.rejects(cognito.adminCreateUser({ UserPoolId, Username }), { name });
  }
});

test('Whoever was made by somebody else while the migration trigger ran is let in by their own password', async (t) => {
  const grace = 'grace@hopper.example';
  const triggers: Triggers = {
    async userMigration(event) {
      await scene.pool.addUser({ email: grace, password: Password });
      event.response.userAttributes = { email: grace };
      return event;
    },
  };
  const scene = await openPool(t, { client: passwordClient, triggers });
  await assert.rejects(tokensOf(scene, grace, 'another'), wrong);
  assert.ok((await tokensOf(scene, grace, Password)).IdToken);
  assert.equal((await scene.cognito.listUsers({ UserPoolId: scene.UserPoolId })).Users?.length, 1);
});
