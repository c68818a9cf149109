/** What was answered is remembered by the next emulator. */
import assert from 'node:assert/strict';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { startEmulator } from '../emulator.ts';
import { localPool } from '../local-pool.ts';
import type { Triggers } from '../triggers/triggers.ts';
import { accessTokenOf, passwordClient, refusal, sharedKeys } from './scene.ts';
import { folderFor, speakTo, start } from './stored.ts';

const { id: UserPoolId, clientId: ClientId } = localPool;
const Password = 'Engine-1843';
const pool = { ...localPool, keys: await sharedKeys };

test('People, codes, tokens and mail survive a restart', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const ada = 'ada@lovelace.example';
  const options = { ...pool, client: passwordClient };
  const first = await start(t, { file });
  await first.createPool(options);
  await speakTo(t, first).signUp({ ClientId, Username: ada, Password });
  const port = Number(new URL(first.url).port);
  await first.close();

  const second = await start(t, { file, port });
  await second.createPool(options);
  const cognito = speakTo(t, second);
  const ConfirmationCode = second.inbox.to(ada)[0]?.code;
  await cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode });
  const AccessToken = await accessTokenOf({ cognito, ClientId }, ada, Password);
  await second.close();

  const third = await start(t, { file, port });
  const { UserAttributes } = await speakTo(t, third).getUser({ AccessToken });
  assert.equal(UserAttributes?.find(({ Name }) => Name === 'email_verified')?.Value, 'true');
});

test('A pool that is in the file is kept as it is; only its triggers come back', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const first = await start(t, { file });
  const made = await first.createPool({ id: UserPoolId, keys: await sharedKeys });
  const sub = await made.addUser({ email: 'ada@lovelace.example', password: Password });
  await first.close();
  const second = await start(t, { file });
  let calls = 0;
  const triggers = {
    customMessage: (event) => {
      calls += 1;
      return event;
    },
  } satisfies Triggers;
  const kept = await second.createPool({
    id: UserPoolId,
    clientId: 'another',
    users: [{ email: 'new@x.example' }],
    triggers,
  });
  assert.equal(kept.clientId, made.clientId);
  assert.deepEqual(Object.keys(second.world.state.pools[UserPoolId]?.users ?? {}), [sub]);
  const cognito = speakTo(t, second);
  await cognito.forgotPassword({ ClientId: kept.clientId, Username: 'ada@lovelace.example' });
  assert.equal(calls, 1);
  await second.close();
});

test('A file that is not one of ours is refused by name, and left alone', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  for (const text of [
    '',
    '{"version":1,"pools":{',
    '[]',
    '"x"',
    '{"version":2,"pools":{},"identityPools":{},"inbox":[]}',
    '{"version":1}',
  ]) {
    await writeFile(file, text);
    await assert.rejects(startEmulator({ file }), (error: Error) => {
      return error.message.startsWith(`${file} is not a saved user pool (`) && error.message.includes('--fresh');
    });
    assert.equal(await readFile(file, 'utf8'), text);
  }
});

test('A draft that a killed emulator left behind does not matter', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const first = await start(t, { file });
  await first.createPool(pool);
  await first.close();
  await writeFile(`${file}.new`, '{"half');
  const second = await start(t, { file });
  const { addUser } = await second.createPool(pool);
  await addUser({ email: 'ada@lovelace.example' });
  await second.close();
  const third = await start(t, { file });
  assert.equal(Object.keys(third.world.state.pools[UserPoolId]?.users ?? {}).length, 2);
});

test('No password is in the file, and nobody else may read it', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const emulator = await start(t, { file });
  await emulator.createPool(pool);
  const cognito = speakTo(t, emulator);
  await cognito.signUp({ ClientId, Username: 'ada@lovelace.example', Password });
  await emulator.close();
  const text = await readFile(file, 'utf8');
  assert.ok(text.includes('ada@lovelace.example'));
  assert.ok(!text.includes(Password) && !text.includes('Demo-pass-1'));
  assert.equal((await stat(file)).mode & 0o077, 0);
});

test('What cannot be saved is not answered as done', async (t) => {
  const folder = await folderFor(t);
  const file = join(folder, 'sub', 'state.json');
  const emulator = await start(t, { file });
  await emulator.createPool(pool);
  await rm(join(folder, 'sub'), { recursive: true });
  const cognito = speakTo(t, emulator);
  const signUp = () => cognito.signUp({ ClientId, Username: 'ada@lovelace.example', Password });
  const failed = refusal(
    'InternalError',
    /^The emulator can't save this: ENOENT.* Nothing was changed, and what is there can be read\.$/,
  );
  await assert.rejects(signUp(), failed);
  await assert.rejects(emulator.close(), { code: 'ENOENT' });
});

test('Without a file nothing is remembered', async (t) => {
  const first = await start(t, {});
  await first.createPool(pool);
  await first.close();
  const second = await start(t, {});
  assert.deepEqual(second.world.state.pools, {});
  await second.close();
});
