/** While the disk is full the emulator says so, does nothing by halves, and goes on answering what changes nothing. */
import assert from 'node:assert/strict';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { localPool } from '../local-pool.ts';
import { accessTokenOf, passwordClient, refusal, sharedKeys } from './scene.ts';
import { folderFor, speakTo, start } from './stored.ts';

const { id: UserPoolId, clientId: ClientId } = localPool;
const Password = 'Engine-1843';
const ada = 'ada@lovelace.example';

/** From now on half of what is written arrives, and then nothing. @returns what makes room again. */
async function fillDisk(test: TestContext): Promise<() => void> {
  const handle = await open('/dev/null');
  const prototype = Object.getPrototypeOf(handle);
  await handle.close();
  const { write } = prototype;
  const full = test.mock.method(
    prototype,
    'write',
    async function (this: unknown, ...args: [Buffer, number, number, number]) {
      const [bytes, offset, length, position] = args;
      await write.call(this, bytes, offset, length >> 1, position);
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    },
  );
  return () => full.mock.restore();
}

test('On a full disk reads are answered, writes are refused with the reason, and nothing of them stays', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const emulator = await start(t, { file });
  const users = [{ email: ada, password: Password }];
  await emulator.createPool({ ...localPool, users, client: passwordClient, keys: await sharedKeys });
  const cognito = speakTo(t, emulator);
  const AccessToken = await accessTokenOf({ cognito, ClientId }, ada, Password);
  const rename = (Value: string) =>
    cognito.adminUpdateUserAttributes({ UserPoolId, Username: ada, UserAttributes: [{ Name: 'name', Value }] });
  const nameOf = async () => {
    const { UserAttributes = [] } = await cognito.getUser({ AccessToken });
    return UserAttributes.find(({ Name }) => Name === 'name')?.Value;
  };
  await rename('Ada');
  const makeRoom = await fillDisk(t);
  const refused = refusal(
    'InternalError',
    /^The emulator can't save this: ENOSPC: no space left on device.* can be read\.$/,
  );
  const attempts = Array.from({ length: 10 }, (_, number) => assert.rejects(rename(`Eve ${number}`), refused));
  const reads = await Promise.all(Array.from({ length: 10 }, nameOf));
  await Promise.all(attempts);
  await assert.rejects(cognito.signUp({ ClientId, Username: 'eve@x.example', Password }), refused);
  assert.deepEqual(new Set([...reads, await nameOf()]), new Set(['Ada']));
  assert.equal((await cognito.listUsers({ UserPoolId })).Users?.length, 1);
  assert.deepEqual(emulator.inbox.all(), []);
  makeRoom();
  await rename('Ada L.');
  await emulator.close();

  const again = await start(t, { file });
  const { UserAttributes = [] } = await speakTo(t, again).adminGetUser({ UserPoolId, Username: ada });
  assert.equal(UserAttributes.find(({ Name }) => Name === 'name')?.Value, 'Ada L.');
});
