/** People from elsewhere, whom the UserMigration trigger brings at their first sign-in, or when they have forgotten the password. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { PoolOptions, UserMigrationEvent } from '../emulator.ts';
import { openPool, passwordClient, refusal, type Scene } from './scene.ts';
import { tokensOf } from './tokens-of.ts';
import { withResponse } from './with-response.ts';

const ada = 'ada@lovelace.example';
const weak = 'old';
type Answer = Partial<UserMigrationEvent['response']>;
const known: Answer = {
  userAttributes: { email: ada, email_verified: 'true', name: 'Ada' },
  messageAction: 'SUPPRESS',
};

function open(t: TestContext, answer: Answer, { client, ...more }: PoolOptions = {}) {
  const calls: UserMigrationEvent[] = [];
  const userMigration = (event: UserMigrationEvent) => {
    calls.push(structuredClone(event));
    return withResponse(event, answer);
  };
  const triggers = { userMigration };
  const opened = openPool(t, { client: { ...passwordClient, ...client }, triggers, ...more });
  return opened.then((scene) => ({ ...scene, calls }));
}

const statusOf = async ({ cognito, UserPoolId }: Scene, Username = ada) =>
  (await cognito.adminGetUser({ UserPoolId, Username })).UserStatus;

test('Whoever is known elsewhere is signed in with the password they have there, once and for all', async (t) => {
  const scene = await open(t, known);
  const AuthParameters = { USERNAME: ada, PASSWORD: weak };
  const begun = { ClientId: scene.ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters } as const;
  assert.ok((await scene.cognito.initiateAuth({ ...begun, ClientMetadata: { from: 'here' } })).AuthenticationResult);
  const [{ userName, triggerSource, request } = {} as UserMigrationEvent] = scene.calls;
  assert.deepEqual([userName, triggerSource], [ada, 'UserMigration_Authentication']);
  assert.deepEqual(request, { password: weak, validationData: { from: 'here' } });
  assert.equal(await statusOf(scene), 'CONFIRMED');
  assert.ok((await tokensOf(scene, ada, weak)).IdToken);
  assert.equal(scene.calls.length, 1);
  assert.deepEqual(scene.emulator.inbox.all(), []);
});

test('They are told of it unless that is suppressed, and can be made to choose another password', async (t) => {
  const answer: Answer = { ...known, finalUserStatus: 'RESET_REQUIRED', desiredDeliveryMediums: ['EMAIL'] };
  const scene = await open(t, { ...answer, messageAction: undefined });
  const reset = refusal('PasswordResetRequired', 'Password reset required for the user');
  await assert.rejects(tokensOf(scene, ada, weak), reset);
  assert.equal(scene.emulator.inbox.to(ada)[0]?.purpose, 'invitation');
  assert.equal(await statusOf(scene), 'RESET_REQUIRED');
});

test('Somebody unknown there too is unknown, as the client has it', async (t) => {
  const hiding = await open(t, {}, { client: { PreventUserExistenceErrors: 'ENABLED' } });
  const wrong = refusal('NotAuthorized', 'Incorrect username or password.');
  await assert.rejects(tokensOf(hiding, ada, weak), wrong);
  await hiding.cognito.forgotPassword({ ClientId: hiding.ClientId, Username: ada });
  assert.deepEqual(hiding.emulator.inbox.all(), []);
  const telling = await open(t, {}, { client: { PreventUserExistenceErrors: 'LEGACY' } });
  await assert.rejects(tokensOf(telling, ada, weak), refusal('UserNotFound', 'User does not exist.'));
});

test('Whatever goes wrong at a sign-in is said so; after a forgotten password the trigger’s own words are told', async (t) => {
  const triggers = {
    userMigration() {
      throw new Error('Bad password');
    },
  };
  const failing = await openPool(t, { triggers, client: passwordClient });
  const { ClientId, cognito } = failing;
  const text = `Exception migrating user in app client ${ClientId}`;
  await assert.rejects(tokensOf(failing, ada, weak), refusal('UserNotFound', text));
  const words = refusal('UserLambdaValidation', 'UserMigration failed with error Bad password.');
  await assert.rejects(cognito.forgotPassword({ ClientId, Username: ada }), words);
  for (const strange of [
    { sub: 'x', email: ada },
    { email: ada, shoe: '41' },
  ]) {
    const scene = await open(t, { ...known, userAttributes: strange });
    const refused = refusal('UserNotFound', `Exception migrating user in app client ${scene.ClientId}`);
    await assert.rejects(tokensOf(scene, ada, weak), refused);
    assert.equal((await scene.cognito.listUsers({ UserPoolId: scene.UserPoolId })).Users?.length, 0);
  }
});

test('Whoever has forgotten the password elsewhere sets one here', async (t) => {
  const scene = await open(t, known);
  const person = { ClientId: scene.ClientId, Username: ada };
  await scene.cognito.forgotPassword({ ...person, ClientMetadata: { from: 'here' } });
  assert.deepEqual(scene.calls[0]?.request, { clientMetadata: { from: 'here' } });
  assert.equal(await statusOf(scene), 'RESET_REQUIRED');
  const Password = 'Engine-1843';
  await scene.cognito.confirmForgotPassword({ ...person, Password, ConfirmationCode: scene.codeFor(ada) });
  assert.ok((await tokensOf(scene, ada, Password)).IdToken);
});

test('An address that signs in somebody else stays theirs, unless it is forced away', async (t) => {
  const settings = { UsernameAttributes: [], AliasAttributes: ['email' as const] };
  const users = [{ username: 'grace', email: ada, password: 'Navy-1906' }];
  const taken = await open(t, known, { settings, users });
  await assert.rejects(tokensOf(taken, 'ada', weak), { name: 'UserNotFoundException' });
  const forced = await open(t, { ...known, forceAliasCreation: true, enableSMSMFA: false }, { settings, users });
  assert.ok((await tokensOf(forced, 'ada', weak)).IdToken);
  assert.ok((await tokensOf(forced, ada, weak)).IdToken);
});

test('Whoever typed an alias gets the user name that the trigger says', async (t) => {
  const settings = { UsernameAttributes: [], AliasAttributes: ['email' as const] };
  const answer: Answer = { ...known, userAttributes: { username: 'ada', email: ada, email_verified: 'true' } };
  const scene = await open(t, answer, { settings });
  assert.ok((await tokensOf(scene, ada, weak)).IdToken);
  assert.equal((await scene.cognito.adminGetUser({ UserPoolId: scene.UserPoolId, Username: 'ada' })).Username, 'ada');
});
