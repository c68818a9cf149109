/** Devices that a pool remembers: where their secrets are kept, what they spare, and that none of them locks anybody out. */
import assert from 'node:assert/strict';
import { mock, type TestContext, test } from 'node:test';
import { openPool, type Scene } from '../../emulator/contract/scene.ts';
import { memoryStorage } from '../session/memory-storage.ts';
import { ada, begin, forge, namesIn, operationsIn, signInWithCode, stepOf } from './sign-in-scene.ts';

const { email, phone, password } = ada;
const flows = ['srp', 'password'] as const;

const alwaysOn = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
const optIn = { ...alwaysOn, DeviceOnlyRememberedOnUserPrompt: true };
const onTopOfMfa = { ...alwaysOn, ChallengeRequiredOnNewDevice: false };

function open(t: TestContext, DeviceConfiguration: typeof alwaysOn, person: object = {}) {
  return openPool(t, {
    settings: { DeviceConfiguration },
    mfa: { MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: {} },
    users: [{ email, password, phone, factors: ['SMS_MFA'], ...person }],
    client: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
  });
}

function devicesIn(scene: Scene) {
  const [user] = Object.values(scene.emulator.world.state.pools[scene.UserPoolId]?.users ?? {});
  return user?.devices ?? assert.fail('nobody is there');
}

const noSuchDevice = { __type: 'ResourceNotFoundException', message: 'Device does not exist.' };

for (const flow of flows) {
  test(`A pool that always remembers asks for the code once per device, under ${flow}`, async (t) => {
    const scene = await open(t, alwaysOn);
    const storage = memoryStorage();
    stepOf('signed-in', await signInWithCode(scene, { storage, flow }));
    stepOf('signed-in', await begin(scene, { storage, flow }));
    stepOf('code', await begin(scene, { flow }));
    assert.equal(Object.keys(devicesIn(scene)).length, 1);
  });

  test(`A device that was forgotten elsewhere does not lock its owner out, under ${flow}`, async (t) => {
    const scene = await open(t, alwaysOn);
    const storage = memoryStorage();
    await signInWithCode(scene, { storage, flow });
    const [lost = ''] = Object.keys(devicesIn(scene));
    delete devicesIn(scene)[lost];
    stepOf('signed-in', await signInWithCode(scene, { storage, flow }));
    assert.notEqual(Object.keys(devicesIn(scene))[0], lost);
    stepOf('signed-in', await begin(scene, { storage, flow }));
  });

  test(`A device that is forgotten while its owner types the code does not either, under ${flow}`, async (t) => {
    const scene = await open(t, onTopOfMfa);
    const storage = memoryStorage();
    await signInWithCode(scene, { storage, flow });
    const { answer } = stepOf('code', await begin(scene, { storage, flow }));
    for (const key of Object.keys(devicesIn(scene))) delete devicesIn(scene)[key];
    stepOf('signed-in', await answer(scene.codeFor(phone)));
  });

  test(`A service that goes on refusing devices is asked twice and no more, under ${flow}`, async (t) => {
    const scene = await open(t, alwaysOn);
    const storage = memoryStorage();
    await signInWithCode(scene, { storage, flow });
    const refused = flow === 'srp' ? 'RespondToAuthChallenge' : 'InitiateAuth';
    const requests = forge(t, ({ operation }) => (operation === refused ? noSuchDevice : undefined));
    await assert.rejects(begin(scene, { storage, flow }), {
      code: 'ResourceNotFound',
      message: 'Device does not exist.',
    });
    assert.equal(operationsIn(requests).filter((operation) => operation === refused).length, 2);
  });
}

test('Device secrets are kept by sub; where no SRP tells it beforehand, by the typed name as well', async (t) => {
  const scene = await open(t, alwaysOn);
  const prefix = `CognitoIdentityServiceProvider.${scene.ClientId}`;
  for (const [flow, names] of [['srp', 1] as const, ['password', 2] as const]) {
    const storage = memoryStorage();
    await signInWithCode(scene, { storage, flow });
    const sub = storage.getItem(`${prefix}.LastAuthUser`);
    for (const part of ['deviceKey', 'randomPasswordKey', 'deviceGroupKey']) {
      const expected = [`${prefix}.${sub}.${part}`, `${prefix}.${email}.${part}`].slice(0, names);
      assert.deepEqual(namesIn(storage, part).sort(), expected.sort());
    }
    assert.deepEqual(namesIn(storage, 'accessToken'), [`${prefix}.${sub}.accessToken`]);
  }
});

test('Where a device does not stand in for the code, it proves itself after it', async (t) => {
  const scene = await open(t, onTopOfMfa);
  const storage = memoryStorage();
  await signInWithCode(scene, { storage });
  const requests = forge(t, () => undefined);
  stepOf('signed-in', await signInWithCode(scene, { storage }));
  assert.deepEqual(operationsIn(requests), ['InitiateAuth', ...Array(4).fill('RespondToAuthChallenge')]);
});

test('After a temporary password and a code comes the device', async (t) => {
  const scene = await open(t, optIn, { status: 'FORCE_CHANGE_PASSWORD' });
  const asked = stepOf('new-password', await begin(scene));
  const code = stepOf('code', await asked.answer('Difference-1822', {}));
  stepOf('remember-device', await code.answer(scene.codeFor(phone)));
});

test('A pool that asks remembers on a yes, is not told of a no, and asks once per device', async (t) => {
  const scene = await open(t, optIn);
  for (const isWanted of [true, false]) {
    const storage = memoryStorage();
    const { answer } = stepOf('remember-device', await signInWithCode(scene, { storage }));
    assert.equal(namesIn(storage, 'accessToken').length, 1);
    const requests = forge(t, () => undefined);
    stepOf('signed-in', await answer(isWanted));
    assert.deepEqual(operationsIn(requests), isWanted ? ['UpdateDeviceStatus'] : []);
    mock.restoreAll();
    stepOf('signed-in', isWanted ? await begin(scene, { storage }) : await signInWithCode(scene, { storage }));
  }
});

const troubles = {
  refused: { __type: 'InvalidParameterException', message: 'Invalid device key given.' },
  odd: { x: 1 },
};

for (const [kind, answer] of Object.entries(troubles)) {
  test(`A device that can't be confirmed (${kind}) turns nobody away`, async (t) => {
    const scene = await open(t, alwaysOn);
    const storage = memoryStorage();
    forge(t, ({ operation }) => (operation === 'ConfirmDevice' ? answer : undefined));
    stepOf('signed-in', await signInWithCode(scene, { storage }));
    assert.equal(namesIn(storage, 'refreshToken').length, 1);
  });
}

const damages = {
  'a wrong secret': (storage: Storage) => storage.setItem(namesIn(storage, 'randomPasswordKey')[0] ?? '', 'wrong'),
  'no secret': (storage: Storage) => storage.removeItem(namesIn(storage, 'randomPasswordKey')[0] ?? ''),
  'no group': (storage: Storage) => storage.removeItem(namesIn(storage, 'deviceGroupKey')[0] ?? ''),
};

for (const [damage, doIt] of Object.entries(damages)) {
  test(`A device with ${damage} is forgotten, and its owner asked as on a new one`, async (t) => {
    const scene = await open(t, alwaysOn);
    const storage = memoryStorage();
    await signInWithCode(scene, { storage });
    doIt(storage);
    stepOf('signed-in', await signInWithCode(scene, { storage }));
    stepOf('signed-in', await begin(scene, { storage }));
  });
}

test('A service that asks for a device again and again is not answered for ever', async (t) => {
  const scene = await open(t, alwaysOn);
  const storage = memoryStorage();
  await signInWithCode(scene, { storage });
  const question = { ChallengeName: 'DEVICE_SRP_AUTH', Session: 'x'.repeat(20), ChallengeParameters: {} };
  const requests = forge(t, ({ operation }) => (operation === 'RespondToAuthChallenge' ? question : undefined));
  await assert.rejects(begin(scene, { storage }), { code: 'Challenge', message: 'DEVICE_SRP_AUTH' });
  assert.equal(requests.length, 3);
});

test('A device that is cut off in its proof stays remembered', async (t) => {
  const scene = await open(t, alwaysOn);
  const storage = memoryStorage();
  await signInWithCode(scene, { storage });
  const expired = { __type: 'NotAuthorizedException', message: 'Invalid session for the user, session is expired.' };
  forge(t, ({ body }) => (body.ChallengeName === 'DEVICE_SRP_AUTH' ? expired : undefined));
  await assert.rejects(begin(scene, { storage }), { code: 'SessionExpired' });
  assert.equal(namesIn(storage, 'deviceKey').length, 1);
});
