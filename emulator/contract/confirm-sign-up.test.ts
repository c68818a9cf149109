/** ConfirmSignUp and ResendConfirmationCode, as the SDK of Amazon sees them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secretHash } from '../pools/secret-hash.ts';
import { openPool, refusal } from './scene.ts';
import { ada, attributesOf, Password, plainPool, signUp, statusOf } from './sign-up-scene.ts';

test('A wrong code, an expired one and a spent one are told apart', async (t) => {
  const scene = await openPool(t);
  const { cognito, ClientId, emulator } = scene;
  await signUp(scene);
  const code = scene.codeFor(ada);
  const wrong = code === '000000' ? '000001' : '000000';
  const confirm = (ConfirmationCode: string) => cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode });
  const mismatch = refusal('CodeMismatch', 'Invalid verification code provided, please try again.');
  await assert.rejects(confirm(wrong), mismatch);
  emulator.clock.advance(24 * 3_600_000);
  const expired = refusal('ExpiredCode', 'Invalid code provided, please request a code again.');
  await assert.rejects(confirm(code), expired);
  await cognito.resendConfirmationCode({ ClientId, Username: ada });
  emulator.clock.advance(24 * 3_600_000 - 1000);
  await confirm(scene.codeFor(ada));
  const status = refusal('NotAuthorized', 'User cannot be confirmed. Current status is CONFIRMED');
  await assert.rejects(confirm(scene.codeFor(ada)), status);
});

test('A newer code takes the place of the one before', async (t) => {
  const scene = await openPool(t);
  const { cognito, ClientId } = scene;
  await signUp(scene);
  const first = scene.codeFor(ada);
  const resend = () => cognito.resendConfirmationCode({ ClientId, Username: ada });
  const { CodeDeliveryDetails } = await resend();
  assert.equal(CodeDeliveryDetails?.Destination, 'a***@l***');
  if (scene.codeFor(ada) === first) await resend();
  const mismatch = refusal('CodeMismatch', 'Invalid verification code provided, please try again.');
  await assert.rejects(cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode: first }), mismatch);
  await cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode: scene.codeFor(ada) });
  const done = refusal('InvalidParameter', 'User is already confirmed.');
  await assert.rejects(resend(), done);
});

test('Strangers are not told from people without a code, if the client hides people', async (t) => {
  const { cognito, ClientId } = await openPool(t);
  const Username = 'nobody@nowhere.example';
  const { CodeDeliveryDetails } = await cognito.resendConfirmationCode({ ClientId, Username });
  const simulated = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'n***@n***' };
  assert.deepEqual(CodeDeliveryDetails, simulated);
  const expired = refusal('ExpiredCode', 'Invalid code provided, please request a code again.');
  await assert.rejects(cognito.confirmSignUp({ ClientId, Username, ConfirmationCode: '123456' }), expired);
});

test('Strangers are told that they are strangers, if the client does not mind', async (t) => {
  const { cognito, ClientId } = await openPool(t, { client: { PreventUserExistenceErrors: 'LEGACY' } });
  const unknown = refusal('UserNotFound', 'Username/client id combination not found.');
  await assert.rejects(cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode: '123456' }), unknown);
  await assert.rejects(cognito.resendConfirmationCode({ ClientId, Username: ada }), unknown);
});

test('An alias that somebody else has proved is refused at confirmation, or taken by force', async (t) => {
  const scene = await openPool(t, {
    settings: { ...plainPool, AliasAttributes: ['email'] },
    users: [{ username: 'ada', email: ada, password: Password }],
  });
  const { cognito, ClientId } = scene;
  await signUp(scene, { email: ada }, 'augusta');
  const confirm = (ForceAliasCreation: boolean) =>
    cognito.confirmSignUp({ ClientId, Username: 'augusta', ConfirmationCode: scene.codeFor(ada), ForceAliasCreation });
  await assert.rejects(confirm(false), refusal('AliasExists', 'An account with the email already exists.'));
  assert.equal(await statusOf(scene, 'augusta'), 'UNCONFIRMED');
  await confirm(true);
  assert.equal((await attributesOf(scene, 'augusta')).email_verified, 'true');
  assert.equal((await attributesOf(scene, 'ada')).email_verified, 'false');
  const found = await cognito.adminGetUser({ UserPoolId: scene.UserPoolId, Username: ada });
  assert.equal(found.Username, 'augusta');
});

test('A client with a secret has to prove it', async (t) => {
  const scene = await openPool(t, { client: { GenerateSecret: true } });
  const { cognito, ClientId, pool } = scene;
  const absent = `Client ${ClientId} is configured with secret but SECRET_HASH was not received`;
  await assert.rejects(signUp(scene), refusal('NotAuthorized', absent));
  const wrong = `Unable to verify secret hash for client ${ClientId}`;
  const withHash = (SecretHash: string) => cognito.signUp({ ClientId, Username: ada, Password, SecretHash });
  await assert.rejects(withHash('bm9wZQ=='), refusal('NotAuthorized', wrong));
  const client = scene.emulator.world.state.pools[pool.userPoolId]?.clients[ClientId];
  assert.ok(client && pool.clientSecret);
  await withHash(secretHash(client, ada) ?? '');
  assert.equal(await statusOf(scene), 'UNCONFIRMED');
});
