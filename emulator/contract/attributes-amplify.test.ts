/** What a signed-in person does with attributes, with Amplify v6: reads, changes, deletes and confirms them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  confirmUserAttribute,
  deleteUserAttributes,
  fetchUserAttributes,
  getCurrentUser,
  sendUserAttributeVerificationCode,
  updateUserAttribute,
  updateUserAttributes,
} from '@aws-amplify/auth';
import { fetchAuthSession } from '@aws-amplify/core';
import type { PoolOptions } from '../emulator.ts';
import { localPool } from '../local-pool.ts';
import { ada, openSignedIn, password } from './amplify-signed-in.ts';
import { refusal } from './scene.ts';

const countess = 'countess@lovelace.example';
const grace = 'grace@hopper.example';
const phone = '+15550100';

const done = { isUpdated: true, nextStep: { updateAttributeStep: 'DONE' } };

function codeStep(attributeName: string, deliveryMedium: string, destination: string) {
  const codeDeliveryDetails = { attributeName, deliveryMedium, destination };
  return { isUpdated: false, nextStep: { updateAttributeStep: 'CONFIRM_ATTRIBUTE_WITH_CODE', codeDeliveryDetails } };
}

test('Somebody reads what the account holds, under Cognito’s names', async (t) => {
  await openSignedIn(t);
  const { userId } = await getCurrentUser();
  assert.deepEqual(await fetchUserAttributes(), { sub: userId, email: ada, email_verified: 'true', name: 'Ada' });
});

test('Plain attributes change at once, an empty one goes, and the next ID token has them', async (t) => {
  await openSignedIn(t);
  const userAttributes = { name: 'Countess', 'custom:telnum': '12345' };
  assert.deepEqual(await updateUserAttributes({ userAttributes }), { name: done, 'custom:telnum': done });
  const { tokens } = await fetchAuthSession({ forceRefresh: true });
  assert.equal(tokens?.idToken?.payload.name, 'Countess');
  assert.deepEqual(await updateUserAttribute({ userAttribute: { attributeKey: 'custom:telnum', value: '' } }), done);
  assert.equal((await fetchUserAttributes())['custom:telnum'], undefined);
});

test('Attributes are deleted by their names, but not the required ones', async (t) => {
  const required = { Name: 'phone_number', AttributeDataType: 'String', Required: true, Mutable: true } as const;
  const settings = { ...localPool.settings, Schema: [required] };
  await openSignedIn(t, { settings, users: [{ email: ada, password, phone, attributes: { name: 'Ada' } }] });
  await deleteUserAttributes({ userAttributeKeys: ['name'] });
  assert.equal((await fetchUserAttributes()).name, undefined);
  const kept = refusal(
    'InvalidParameter',
    'Invalid user attributes: phone_number: Required attribute cannot be deleted.',
  );
  await assert.rejects(deleteUserAttributes({ userAttributeKeys: ['phone_number'] }), kept);
  await assert.rejects(updateUserAttributes({ userAttributes: { phone_number: '' } }), kept);
  await assert.rejects(
    deleteUserAttributes({ userAttributeKeys: ['custom:none'] }),
    refusal('InvalidParameter', /user\.custom:none: Attribute does not exist in the schema\.\n$/),
  );
});

test('A new e-mail address is there at once, and is confirmed by the code that went to it', async (t) => {
  const [scene, amplify] = await openSignedIn(t);
  const result = await updateUserAttributes({ userAttributes: { email: countess } });
  assert.deepEqual(result, { email: codeStep('email', 'EMAIL', 'c***@l***') });
  const { email, email_verified } = await fetchUserAttributes();
  assert.deepEqual([email, email_verified], [countess, 'false']);

  const wrong = scene.codeFor(countess) === '111111' ? '222222' : '111111';
  await assert.rejects(
    confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: wrong }),
    refusal('CodeMismatch', 'Invalid verification code provided, please try again.'),
  );
  await confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: scene.codeFor(countess) });
  assert.equal((await fetchUserAttributes()).email_verified, 'true');
  await amplify.signOut();
  assert.ok((await amplify.signIn(countess, password)).isSignedIn);
});

test('Where the pool wants it proved first, the old address stays until the code is typed', async (t) => {
  const settings: PoolOptions['settings'] = {
    ...localPool.settings,
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
  };
  const [scene] = await openSignedIn(t, { settings });
  await updateUserAttribute({ userAttribute: { attributeKey: 'email', value: countess } });
  const before = await fetchUserAttributes();
  assert.deepEqual([before.email, before.email_verified], [ada, 'true']);
  await confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: scene.codeFor(countess) });
  const after = await fetchUserAttributes();
  assert.deepEqual([after.email, after.email_verified], [countess, 'true']);
});

test('A code for an address that is there is sent on demand, and expires after a day', async (t) => {
  const attributes = { name: 'Ada', phone_number_verified: 'false' };
  const [scene] = await openSignedIn(t, { users: [{ email: ada, password, phone, attributes }] });
  const delivery = await sendUserAttributeVerificationCode({ userAttributeKey: 'phone_number' });
  assert.deepEqual(delivery, {
    attributeName: 'phone_number',
    deliveryMedium: 'SMS',
    destination: '+****0100',
  });
  scene.emulator.clock.advance(25 * 3_600_000);
  await fetchAuthSession({ forceRefresh: true });
  const late = confirmUserAttribute({ userAttributeKey: 'phone_number', confirmationCode: scene.codeFor(phone) });
  await assert.rejects(late, refusal('ExpiredCode', 'Invalid code provided, please request a code again.'));
  await sendUserAttributeVerificationCode({ userAttributeKey: 'phone_number' });
  await confirmUserAttribute({ userAttributeKey: 'phone_number', confirmationCode: scene.codeFor(phone) });
  assert.equal((await fetchUserAttributes()).phone_number_verified, 'true');
});

test('An address that has an account is refused, and nothing else in the same call changes', async (t) => {
  const users = [
    { email: ada, password, attributes: { name: 'Ada' } },
    { email: grace, password },
  ];
  await openSignedIn(t, { users });
  await assert.rejects(
    updateUserAttributes({ userAttributes: { name: 'Countess', email: grace } }),
    refusal('AliasExists', 'An account with the given email already exists.'),
  );
  assert.equal((await fetchUserAttributes()).name, 'Ada');
});

test('What can’t be changed, and what this client may not write, is refused', async (t) => {
  const fixed = { Name: 'badge', AttributeDataType: 'String', Mutable: false } as const;
  const settings = { ...localPool.settings, Schema: [...(localPool.settings.Schema ?? []), fixed] };
  const client = { ...localPool.client, WriteAttributes: ['email', 'name', 'custom:badge'] };
  const attributes = { name: 'Ada', 'custom:badge': 'A1' };
  await openSignedIn(t, { settings, client, users: [{ email: ada, password, attributes }] });
  await assert.rejects(
    updateUserAttributes({ userAttributes: { 'custom:badge': 'B2' } }),
    refusal('InvalidParameter', 'Invalid user attributes: user.custom:badge: Attribute cannot be updated.\n'),
  );
  for (const userAttributes of [{ 'custom:telnum': '12345' }, { sub: 'x' }, { email_verified: 'true' }]) {
    await assert.rejects(
      updateUserAttributes({ userAttributes }),
      refusal('NotAuthorized', 'A client attempted to write unauthorized attribute'),
    );
  }
});
