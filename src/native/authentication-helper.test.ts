/** When g^a is computed: never without need, ahead of the sign-in if so prepared, and anew for each sign-in. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { loadSdk, type SdkParts, type SrpHelper } from '../../tools/bench/sdk-parts.ts';

type Input = { AuthParameters?: { SRP_A?: string }; ChallengeName?: string };
type Reply = (error: Error | null, answer?: object) => void;

const segment = Buffer.from(JSON.stringify({ iat: 1, exp: 2 })).toString('base64url');
const token = `${segment}.${segment}.${segment}`;
const signedIn = { AuthenticationResult: { IdToken: token, AccessToken: token, RefreshToken: token } };
const newPassword = {
  ChallengeName: 'NEW_PASSWORD_REQUIRED',
  ChallengeParameters: { userAttributes: '{}', requiredAttributes: '[]' },
};

test('signing in by USER_PASSWORD_AUTH computes no power', async (context) => {
  const { user, details, powers } = await newcomer(context, () => signedIn);
  user.setAuthenticationFlowType('USER_PASSWORD_AUTH');
  await new Promise((onSuccess, onFailure) => user.authenticateUser(details, { onSuccess, onFailure }));
  assert.equal(powers(), 0);
});

test('setting the new password that Cognito asks for computes no power', async (context) => {
  const { user, details, powers } = await newcomer(context, ({ ChallengeName }) =>
    ChallengeName ? signedIn : newPassword,
  );
  user.setAuthenticationFlowType('USER_PASSWORD_AUTH');
  await new Promise((onSuccess, onFailure) => {
    const newPasswordRequired = () => user.completeNewPasswordChallenge('Next-pass-1', {}, { onSuccess, onFailure });
    user.authenticateUser(details, { onSuccess: onFailure, onFailure, newPasswordRequired });
  });
  assert.equal(powers(), 0);
});

test('a custom challenge without a password computes no power', async (context) => {
  const { user, details, powers } = await newcomer(context, () => ({ ChallengeName: 'CUSTOM_CHALLENGE' }));
  await new Promise<void>((resolve, reject) => {
    user.initiateAuth(details, { onSuccess: reject, onFailure: reject, customChallenge: () => resolve() });
  });
  assert.equal(powers(), 0);
});

test('signing in by SRP computes A once, when it is sent', async (context) => {
  const { sdk, powers } = await newcomer(context);
  const helper = new sdk.AuthenticationHelper('TestPool1');
  assert.equal(powers(), 0);
  assert.equal(await askA(helper), await askA(helper));
  assert.equal(powers(), 1);
  assert.equal(await powerOfTwo(sdk, helper), await askA(helper));
});

test('a prepared A is the one that the next sign-in sends, without any power in between', async (context) => {
  const sentAs: (string | undefined)[] = [];
  const { sdk, user, details, powers } = await newcomer(context, ({ AuthParameters }) => {
    sentAs.push(AuthParameters?.SRP_A);
    return new Error('Not today');
  });
  const attempt = () =>
    new Promise((resolve) => user.authenticateUser(details, { onSuccess: resolve, onFailure: resolve }));

  await prepare(sdk);
  assert.equal(powers(), 1);
  await attempt();
  assert.equal(powers(), 1);
  await attempt();
  assert.equal(powers(), 2);
  assert.match(sentAs[0] ?? '', /^[0-9a-f]{700,768}$/);
  assert.notEqual(sentAs[0], sentAs[1]);
});

test('a prepared pair belongs together, and makes the key that the published SDK makes', async () => {
  const native = await loadSdk({ native: true });
  const original = await loadSdk({ native: false });
  await prepare(native);
  const helper = new native.AuthenticationHelper('TestPool1');
  await askA(helper);
  const judge = new original.AuthenticationHelper('TestPool1');
  judge.smallAValue = new original.BigInteger(helper.smallAValue.toString(16), 16);
  delete judge.largeAValue;
  assert.equal(await askA(helper), await askA(judge));
  assert.equal(await keyOf(native, helper), await keyOf(original, judge));
});

test('no two helpers ever get the same pair, the one that prepared it included', async (context) => {
  const { sdk, powers } = await newcomer(context);
  const preparer = await prepare(sdk);
  const others = Array.from({ length: 3 }, () => new sdk.AuthenticationHelper('TestPool1'));
  const values = await Promise.all([...others, preparer].map(askA));
  assert.equal(new Set(values).size, 4);
  assert.equal(new Set([...others, preparer].map(({ smallAValue }) => smallAValue.toString(16))).size, 4);
  assert.equal(powers(), 4);
});

test('the helper that prepared a pair may take it itself', async (context) => {
  const { sdk, powers } = await newcomer(context);
  const preparer = await prepare(sdk);
  assert.equal(await askA(preparer), await powerOfTwo(sdk, preparer));
  assert.equal(powers(), 2);
  assert.notEqual(await askA(new sdk.AuthenticationHelper('TestPool1')), await askA(preparer));
});

test('a helper that has its A leaves a pair prepared since then for another', async (context) => {
  const { sdk, powers } = await newcomer(context);
  const early = new sdk.AuthenticationHelper('TestPool1');
  const first = await askA(early);
  await prepare(sdk);
  assert.equal(await askA(early), first);
  await askA(new sdk.AuthenticationHelper('TestPool1'));
  assert.equal(powers(), 2);
});

test('preparing twice computes once, calls back each time and marks the moment once', async (context) => {
  const { sdk, powers } = await newcomer(context);
  performance.clearMarks('gatehouse:srp-prepared');
  let calls = 0;
  const count = (error: Error | null) => {
    calls += 1;
    assert.equal(error, null);
  };
  new sdk.AuthenticationHelper('TestPool1').getLargeAValue(count);
  new sdk.AuthenticationHelper('TestPool1').getLargeAValue((...values) => {
    assert.equal(values.length, 1);
    count(values[0]);
  });
  assert.equal(calls, 2);
  assert.equal(powers(), 1);
  await prepared();
  assert.equal(performance.getEntriesByName('gatehouse:srp-prepared').length, 1);
});

/** Somebody about to sign in, with an SDK fresh from the wire and a Cognito that gives these answers. */
async function newcomer(context: TestContext, answer: (input: Input) => object = () => signedIn) {
  const sdk = await loadSdk({ native: true });
  const { mock } = context.mock.method(sdk.BigInteger.prototype, 'modPow');
  const kept = { getItem: () => null, setItem() {}, removeItem() {}, clear() {} };
  const pool = new sdk.CognitoUserPool({ UserPoolId: 'us-east-1_TestPool1', ClientId: 'client', Storage: kept });
  const request = (_operation: string, input: Input, reply: Reply) => {
    const given = answer(input);
    return given instanceof Error ? reply(given) : reply(null, given);
  };
  Object.assign(pool, { client: { request } });
  const user = new sdk.CognitoUser({ Username: 'ada', Pool: pool, Storage: kept });
  const details = new sdk.AuthenticationDetails({ Username: 'ada', Password: 'Passw0rd!' });
  return { sdk, user, details, powers: () => mock.callCount() };
}

/** @returns the helper that was asked, once the pair is there. */
async function prepare(sdk: SdkParts): Promise<SrpHelper> {
  performance.clearMarks('gatehouse:srp-prepared');
  const helper = new sdk.AuthenticationHelper('TestPool1');
  helper.getLargeAValue(() => {});
  await prepared();
  return helper;
}

/** Until the timeline says that a pair is ready. */
function prepared(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (!list.getEntriesByName('gatehouse:srp-prepared').length) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'mark', buffered: true });
  });
}

function askA(helper: SrpHelper): Promise<string> {
  return new Promise((resolve) => {
    helper.getLargeAValue((_error, A) => resolve(A.toString(16)));
  });
}

function powerOfTwo(sdk: SdkParts, { N, smallAValue }: SrpHelper): Promise<string> {
  return new Promise((resolve) => {
    new sdk.BigInteger('2', 16).modPow(smallAValue, N, (_error, power) => resolve(power?.toString(16) ?? ''));
  });
}

function keyOf({ BigInteger }: SdkParts, helper: SrpHelper): Promise<string> {
  const [B, salt] = [new BigInteger('b'.repeat(768), 16), new BigInteger('00ff', 16)];
  return new Promise((resolve) => {
    helper.getPasswordAuthenticationKey('ada', 'Passw0rd!', B, salt, (_error, bytes) =>
      resolve(Buffer.from(bytes).toString('hex')),
    );
  });
}
