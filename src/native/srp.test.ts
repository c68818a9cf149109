/** SRP with `src/native/`: judged by fixed vectors with a server's half of its own, and by the SDK as it is published. */
import assert from 'node:assert/strict';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { loadSdk, type SdkParts, type SrpHelper } from '../../tools/bench/sdk-parts.ts';
import type BigInteger from './big-integer.ts';

const native = await loadSdk({ native: true });
const original = await loadSdk({ native: false });

/** Made with the published SDK on one side and an independent server on the other. */
const poolName = 'TestPool1';
const userName = 'a1b2c3d4-0000-4000-8000-000000000001';
const password = 'Passw0rd!';
const a = '0123456789abcdef'.repeat(16);
const b = 'fedcba9876543210'.repeat(16);
const vectors = [
  {
    salt: 'a244c038c0fd9192b9b5538344ce41ab',
    x: 'b83f6bf4e9e9386cb520a335c7215b9e8c2f8b135d23de83bb4d71119940ed33',
    vHash: '99bc9573df5d5faf7145164c2b54d5f805681b0d5c62ea329226cb5b8c91c8c6',
    BHash: '2bd5cb1cc7a07771f88ab233e59dc1d75e676b6ecf8948b885e972d5be63268b',
    u: '7f0d068372a42dfc3052a2b66433f1f92e723bca4013950ecb8f584d3cb52ede',
    key: '2cd069ae7a3314bc562332d3ac0d3873',
    signature: 'nO9T8f+NLpaSqJrQrrUTKOvfh9KY84urO8KLKybyHpk=',
  },
  {
    salt: '00112233445566778899aabbccddeeff',
    x: 'bfe71a4a75b3ca6e6f455178eb91158fd60367fa624480150fb9cb1632f725f8',
    vHash: '5c19b4c8ae2389cbb210fb5990a845a2f65e7197a4ea58f71b3ea118e4865c37',
    BHash: 'b9a1b77b5f304920d0869e92d4675d85a3f40281c9333a7839ed52e639f686cc',
    u: 'a38c44b47f8a896da238612cb471540ddbca03db107d3532c098d87916dd8ad3',
    key: '5cf639a14185a6047c2920ede53ac8e3',
    signature: 'jmmOiOqKYEZ1i9lE+tyPOtMv5ksXnNio2bd0KdBfUZ4=',
  },
];

for (const [name, sdk] of Object.entries({ native, original })) {
  for (const vector of vectors) {
    test(`${name}: every value of SRP is the fixed one for salt ${vector.salt}`, async () => {
      const helper = await helperWith(sdk, { poolName, a });
      assert.equal(
        sha256(hexOf(helper.largeAValue)),
        'a38fb1d51d94bab67b85bfa082a654a1fee9b9a6ce0dc7223591727069d90d80',
      );
      const salt = new sdk.BigInteger(vector.salt, 16);
      const x = helper.hexHash(helper.padHex(salt) + helper.hash(`${poolName}${userName}:${password}`));
      assert.equal(x, vector.x);
      const v = await powerOf(helper, new sdk.BigInteger(x, 16));
      assert.equal(sha256(hexOf(v)), vector.vHash);
      const B = serverB(helper, vector.x);
      assert.equal(sha256(B), vector.BHash);
      assert.equal(await keyOf(helper, { userName, password, B, salt: vector.salt }), vector.key);
      assert.equal(helper.UHexHash, vector.u);
    });

    test(`${name}: a sign-in is signed with the fixed signature for salt ${vector.salt}`, async (context) => {
      context.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2025, 4, 6, 7, 8, 9) });
      const { TIMESTAMP, PASSWORD_CLAIM_SIGNATURE } = await signedClaim(context, sdk, vector);
      assert.equal(TIMESTAMP, 'Tue May 6 07:08:09 UTC 2025');
      assert.equal(PASSWORD_CLAIM_SIGNATURE, vector.signature);
    });
  }
}

test('fifteen random sign-ins get the same A, u and key as with the published SDK', async () => {
  for (let round = 0; round < 15; round += 1) {
    const pool = randomText(9);
    const published = new original.AuthenticationHelper(pool);
    const swapped = await helperWith(native, { poolName: pool, a: hexOf(published.smallAValue) });
    // Salts and B with leading zeros and of odd length, passwords of any script: where paddings go wrong.
    const claim = {
      userName: randomText(36),
      password: randomText(randomInt(1, 99)),
      B: randomHex(384).slice(randomInt(4)),
      salt: ['', '0', '00', '0000'][round % 4] + randomHex(16).slice(randomInt(3)),
    };
    assert.equal(hexOf(swapped.largeAValue), hexOf(published.largeAValue));
    assert.equal(await keyOf(swapped, claim), await keyOf(published, claim), JSON.stringify(claim));
    assert.equal(swapped.UHexHash, published.UHexHash);
  }
});

test('twenty devices get the verifiers that the published SDK makes of their salts and passwords', async () => {
  const judge = new original.AuthenticationHelper(poolName);
  for (let round = 0; round < 20; round += 1) {
    const device = new native.AuthenticationHelper(poolName);
    const error = await new Promise((resolve) => device.generateHashDevice('group-1', 'us-east-1_device', resolve));
    assert.equal(error, null);
    const [salt, secret] = [device.getSaltDevices(), device.getRandomPassword()];
    assert.match(salt, /^(?:00[89a-f]|[0-7])/);
    assert.equal(Buffer.from(secret, 'base64').length, 40);
    const x = judge.hexHash(salt + judge.hash(`group-1us-east-1_device:${secret}`));
    const v = await powerOf(judge, new original.BigInteger(x, 16));
    assert.equal(device.getVerifierDevices(), judge.padHex(v));
  }
});

async function helperWith(sdk: SdkParts, secrets: { poolName: string; a: string }): Promise<SrpHelper> {
  const helper = new sdk.AuthenticationHelper(secrets.poolName);
  helper.smallAValue = new sdk.BigInteger(secrets.a, 16);
  delete helper.largeAValue;
  await new Promise((resolve, reject) => {
    helper.getLargeAValue((error, A) => (error ? reject(error) : resolve(A)));
  });
  return helper;
}

/** g^exponent mod N. */
function powerOf({ g, N }: SrpHelper, exponent: BigInteger): Promise<BigInteger> {
  return new Promise((resolve, reject) => {
    g.modPow(exponent, N, (error, power) => (power ? resolve(power) : reject(error)));
  });
}

type Claim = { userName: string; password: string; B: string; salt: string };

function keyOf(helper: SrpHelper, { userName, password, B, salt }: Claim): Promise<string> {
  const read = (hex: string) => new (integersOf(helper))(hex, 16);
  return new Promise((resolve, reject) => {
    helper.getPasswordAuthenticationKey(userName, password, read(B), read(salt), (error, bytes) =>
      error ? reject(error) : resolve(Buffer.from(bytes).toString('hex')),
    );
  });
}

function integersOf(helper: SrpHelper): SdkParts['BigInteger'] {
  return helper.N instanceof native.BigInteger ? native.BigInteger : original.BigInteger;
}

/** The server's half, in plain bigints: B = k·v + g^b. */
function serverB(helper: SrpHelper, x: string): string {
  const [N, k] = [BigInt(`0x${hexOf(helper.N)}`), BigInt(`0x${hexOf(helper.k)}`)];
  const powerOfTwo = (exponent: string) =>
    [...BigInt(`0x${exponent}`).toString(2)].reduce((power, bit) => (power * power * (bit === '1' ? 2n : 1n)) % N, 1n);
  return ((k * powerOfTwo(x) + powerOfTwo(b)) % N).toString(16);
}

/** Signs in through CognitoUser, up to the answer to PASSWORD_VERIFIER. */
function signedClaim(context: TestContext, sdk: SdkParts, { salt, x }: { salt: string; x: string }) {
  const helper = new sdk.AuthenticationHelper(poolName);
  const kept = { getItem: () => null, setItem() {}, removeItem() {}, clear() {} };
  const pool = new sdk.CognitoUserPool({ UserPoolId: `us-east-1_${poolName}`, ClientId: 'client', Storage: kept });
  const question = {
    USER_ID_FOR_SRP: userName,
    SALT: salt,
    SRP_B: serverB(helper, x),
    SECRET_BLOCK: Buffer.from('secret-block').toString('base64'),
  };
  context.mock.method(sdk.AuthenticationHelper.prototype, 'generateRandomSmallA', () => new sdk.BigInteger(a, 16));
  return new Promise<Record<string, string>>((resolve, reject) => {
    const request = (operation: string, input: { ChallengeResponses: Record<string, string> }, reply: Reply) =>
      operation === 'InitiateAuth' ? reply(null, { ChallengeParameters: question }) : resolve(input.ChallengeResponses);
    Object.assign(pool, { client: { request } });
    const user = new sdk.CognitoUser({ Username: 'ada@example.com', Pool: pool, Storage: kept });
    const details = new sdk.AuthenticationDetails({ Username: 'ada@example.com', Password: password });
    user.authenticateUser(details, { onSuccess: reject, onFailure: reject });
  });
}

type Reply = (error: null, answer: object) => void;

function hexOf(value: { toString(radix: 16): string } | undefined): string {
  return value?.toString(16) ?? '';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function randomHex(byteCount: number): string {
  return randomBytes(byteCount).toString('hex');
}

function randomText(length: number): string {
  const letters = [...'abcXYZ019 :._-äßπж密🔐'];
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}
