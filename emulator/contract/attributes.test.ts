/** UpdateUserAttributes and DeleteUserAttributes, as the SDK of Amazon sees them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessTokenOf, refusal } from './scene.ts';
import { ada, attributesOf, password, signInTo, update, verify } from './signed-in.ts';

const newAddress = 'countess@lovelace.example';
const expired = refusal('ExpiredCode', 'Invalid code provided, please request a code again.');

test('Attributes are changed, and an empty one is removed', async (t) => {
  const scene = await signInTo(t, {}, { attributes: { name: 'Ada', 'custom:telnum': '1' } });
  const { CodeDeliveryDetailsList } = await update(scene, {
    name: 'Augusta',
    'custom:telnum': '',
    birthdate: '1815-12-10',
  });
  assert.deepEqual(CodeDeliveryDetailsList, []);
  const { sub, ...others } = await attributesOf(scene);
  assert.deepEqual(others, { email: ada, email_verified: 'true', name: 'Augusta', birthdate: '1815-12-10' });
  assert.ok(sub);
  assert.deepEqual(scene.emulator.inbox.all(), []);
});

test('What may not be changed is refused in the words of Cognito', async (t) => {
  const Schema = [
    { Name: 'team', AttributeDataType: 'String' as const, Mutable: false },
    { Name: 'family_name', Required: true },
  ];
  const WriteAttributes = ['email', 'name', 'custom:team', 'family_name', 'phone_number', 'birthdate', 'custom:foo'];
  const scene = await signInTo(t, { settings: { Schema }, client: { WriteAttributes } });
  const refused = async (changes: Record<string, string>, kind: string, text: string) => {
    await assert.rejects(update(scene, changes), refusal(kind, text), JSON.stringify(changes));
  };
  const begins = 'Invalid user attributes: ';
  const unknown = `${begins}user.custom:foo: Attribute does not exist in the schema.\n`;
  await refused({ 'custom:foo': 'x' }, 'InvalidParameter', unknown);
  const unauthorized = 'A client attempted to write unauthorized attribute';
  await refused({ gender: 'x' }, 'NotAuthorized', unauthorized);
  await refused({ email_verified: 'true' }, 'NotAuthorized', unauthorized);
  await refused(
    { 'custom:team': 'x' },
    'InvalidParameter',
    `${begins}user.custom:team: Attribute cannot be updated.\n`,
  );
  const needed = `${begins}family_name: Required attribute cannot be deleted.`;
  await refused({ family_name: '' }, 'InvalidParameter', needed);
  await refused({ email: 'ada' }, 'InvalidParameter', 'Invalid email address format.');
  await refused({ phone_number: '12' }, 'InvalidParameter', 'Invalid phone number format.');
  const short = `${begins}user.birthdate: Attribute must have length greater than or equal to 10\n`;
  await refused({ birthdate: '1815' }, 'InvalidParameter', short);
  const { cognito, AccessToken } = scene;
  const withoutValue = cognito.updateUserAttributes({ AccessToken, UserAttributes: [{ Name: 'picture' }] });
  await assert.rejects(withoutValue, refusal('InvalidParameter', 'Attribute value for picture must not be null'));
});

test('Attributes are deleted by name', async (t) => {
  const Schema = [{ Name: 'phone_number', Required: true }];
  const scene = await signInTo(t, { settings: { Schema } }, { phone: '+15550100', attributes: { name: 'Ada' } });
  const { cognito, AccessToken } = scene;
  const remove = (...UserAttributeNames: string[]) => cognito.deleteUserAttributes({ AccessToken, UserAttributeNames });
  const needed = 'Invalid user attributes: phone_number: Required attribute cannot be deleted.';
  await assert.rejects(remove('name', 'phone_number'), refusal('InvalidParameter', needed));
  const unknown = 'Invalid user attributes: user.custom:foo: Attribute does not exist in the schema.\n';
  await assert.rejects(remove('custom:foo'), refusal('InvalidParameter', unknown));
  const unauthorized = refusal('NotAuthorized', 'A client attempted to write unauthorized attribute');
  await assert.rejects(remove('email_verified'), unauthorized);
  assert.equal((await attributesOf(scene)).name, 'Ada');
  await remove('name', 'email');
  const left = await attributesOf(scene);
  assert.deepEqual(Object.keys(left), ['sub', 'phone_number', 'phone_number_verified']);
});

test('A changed e-mail counts at once, unverified, and signs in only when its code has been typed', async (t) => {
  const scene = await signInTo(t);
  const { CodeDeliveryDetailsList } = await update(scene, { email: newAddress });
  const sent = [{ AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'c***@l***' }];
  assert.deepEqual(CodeDeliveryDetailsList, sent);
  assert.equal(scene.emulator.inbox.to(newAddress)[0]?.purpose, 'verify-email');
  const { email, email_verified } = await attributesOf(scene);
  assert.deepEqual({ email, email_verified }, { email: newAddress, email_verified: 'false' });
  const unknown = refusal('NotAuthorized', 'Incorrect username or password.');
  await assert.rejects(accessTokenOf(scene, newAddress, password), unknown);
  await assert.rejects(accessTokenOf(scene, ada, password), unknown);
  await verify(scene, newAddress);
  assert.equal((await attributesOf(scene)).email_verified, 'true');
  await accessTokenOf(scene, newAddress, password);
  await assert.rejects(verify(scene, newAddress), expired);
});

test('Where the pool wants proof first, the old e-mail stays in force until the code has been typed', async (t) => {
  const AttributesRequireVerificationBeforeUpdate = ['email' as const];
  const settings = { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate } };
  const scene = await signInTo(t, { settings });
  await update(scene, { email: newAddress, name: 'Ada' });
  const before = await attributesOf(scene);
  assert.deepEqual([before.email, before.email_verified, before.name], [ada, 'true', 'Ada']);
  await accessTokenOf(scene, ada, password);
  await verify(scene, newAddress);
  const after = await attributesOf(scene);
  assert.deepEqual([after.email, after.email_verified], [newAddress, 'true']);
  await accessTokenOf(scene, newAddress, password);
  await assert.rejects(accessTokenOf(scene, ada, password), { name: 'NotAuthorizedException' });
});

test('A change that waits is given up by changing back, and its code with it', async (t) => {
  const AttributesRequireVerificationBeforeUpdate = ['email' as const];
  const settings = { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate } };
  const scene = await signInTo(t, { settings });
  await update(scene, { email: newAddress });
  await update(scene, { email: ada });
  await assert.rejects(verify(scene, newAddress), expired);
  assert.equal((await attributesOf(scene)).email, ada);
});

test('An address that signs in somebody else is refused, at the change or at its proof', async (t) => {
  const taken = refusal('AliasExists', 'An account with the given email already exists.');
  const users = [
    { email: ada, password },
    { email: newAddress, password },
  ];
  const scene = await signInTo(t, { users });
  await assert.rejects(update(scene, { email: newAddress.toUpperCase() }), taken);
  const later = 'later@lovelace.example';
  await update(scene, { email: later });
  await scene.pool.addUser({ email: later, password });
  await assert.rejects(verify(scene, later), taken);
});

test('A preferred user name is an alias of one person only', async (t) => {
  const settings = { UsernameAttributes: undefined, AliasAttributes: ['preferred_username' as const] };
  const users = [
    { username: 'ada', password },
    { username: 'grace', password, attributes: { preferred_username: 'amazing' } },
  ];
  const scene = await signInTo(t, { settings, users }, { username: 'ada' });
  const taken = refusal('AliasExists', 'An account with the given preferred_username already exists.');
  await assert.rejects(update(scene, { preferred_username: 'Amazing' }), taken);
  await update(scene, { preferred_username: 'countess' });
  await accessTokenOf(scene, 'countess', password);
});
