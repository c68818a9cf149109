/** After a reset a pool of the same id has the same keys, and people of the same name are who they were: to a backend, nothing has changed. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { Emulator, EmulatorOptions, PoolOptions } from '../emulator.ts';
import { newSigningKeys } from '../pools/keys.ts';
import { likeSub, openPool, passwordClient, type Scene } from './scene.ts';
import { folderFor, speakTo, start } from './stored.ts';
import { claimsOf, tokensOf } from './tokens-of.ts';

const ada = 'ada@lovelace.example';
const Password = 'Engine-1843';
const id = 'us-east-1_Lasting00';
const options: PoolOptions = {
  id,
  clientId: 'lasting',
  client: passwordClient,
  users: [{ email: ada, password: Password }],
};

async function idTokenOf(t: TestContext, emulator: Emulator): Promise<string> {
  const scene = { cognito: speakTo(t, emulator), ClientId: 'lasting' };
  return (await tokensOf(scene as Scene, ada, Password)).IdToken;
}

/** As backends do it: they fetch the keys once, and not again within half a minute. */
function backendOf({ url }: Emulator) {
  const keys = createRemoteJWKSet(new URL(`${url}/${id}/.well-known/jwks.json`), { cooldownDuration: 3_600_000 });
  return async (token: string) => (await jwtVerify(token, keys, { issuer: `${url}/${id}` })).payload.sub;
}

test('A backend that has the keys takes tokens from before and after a reset, and finds the same people', async (t) => {
  const emulator: Emulator = await start(t, { onReset: async () => void (await emulator.createPool(options)) });
  await emulator.createPool(options);
  const verify = backendOf(emulator);
  const sub = await verify(await idTokenOf(t, emulator));
  await emulator.reset();
  assert.equal(await verify(await idTokenOf(t, emulator)), sub);
});

test('So it is with --fresh, and after it with a restart', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const claims: unknown[] = [];
  const kids: unknown[] = [];
  for (const more of [{}, { fresh: true }, {}, { fresh: true }] satisfies EmulatorOptions[]) {
    const emulator = await start(t, { file, ...more });
    await emulator.createPool(options);
    const token = await idTokenOf(t, emulator);
    claims.push(claimsOf(token).sub);
    kids.push(JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid);
    if (more.fresh) assert.deepEqual(emulator.inbox.all(), []);
    await emulator.world.send({ to: ada, channel: 'email', purpose: 'custom', userPoolId: id, text: '', sentAt: 0 });
    await emulator.close();
  }
  assert.equal(new Set(claims).size, 1);
  assert.equal(new Set(kids).size, 1);
});

test('Other pools have other keys and other people, and keys that are given win', async (t) => {
  const keys = await newSigningKeys();
  const emulator: Emulator = await start(t, {});
  const first = await emulator.createPool(options);
  const other = await emulator.createPool({ ...options, id: 'us-east-1_Other0000', clientId: 'other' });
  const [one, two] = [emulator.world.state.pools[first.userPoolId], emulator.world.state.pools[other.userPoolId]];
  assert.notEqual(one?.keys.id.kid, two?.keys.id.kid);
  assert.notDeepEqual(Object.keys(one?.users ?? {}), Object.keys(two?.users ?? {}));
  await emulator.reset();
  await emulator.createPool({ ...options, keys });
  assert.equal(emulator.world.state.pools[id]?.keys.id.kid, keys.id.kid);
});

test('Who takes the name of somebody who was deleted is somebody else, also the third time', async (t) => {
  const { cognito, ClientId, UserPoolId } = await openPool(t);
  const subs: (string | undefined)[] = [];
  for (const Username of [ada, 'Ada@Lovelace.example', ada]) {
    subs.push((await cognito.signUp({ ClientId, Username, Password })).UserSub);
    await cognito.adminDeleteUser({ UserPoolId, Username: ada });
  }
  const { User } = await cognito.adminCreateUser({ UserPoolId, Username: ada });
  subs.push(User?.Username);
  assert.equal(new Set(subs).size, 4);
  for (const sub of subs) assert.match(sub ?? '', likeSub);
});

test('Two who are told apart by letter case alone, and one who has left an address to another, are different people', async (t) => {
  const settings = { UsernameAttributes: [], UsernameConfiguration: { CaseSensitive: true } };
  const plain = await openPool(t, { settings });
  const sign = async ({ cognito, ClientId }: Scene, Username: string) =>
    (await cognito.signUp({ ClientId, Username, Password })).UserSub;
  assert.notEqual(await sign(plain, 'ada'), await sign(plain, 'Ada'));
  const byMail = await openPool(t);
  const first = await sign(byMail, ada);
  const { cognito, UserPoolId } = byMail;
  const UserAttributes = [
    { Name: 'email', Value: 'countess@lovelace.example' },
    { Name: 'email_verified', Value: 'true' },
  ];
  await cognito.adminUpdateUserAttributes({ UserPoolId, Username: ada, UserAttributes });
  assert.notEqual(await sign(byMail, ada), first);
});
