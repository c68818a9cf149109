/** What administrators set and see of somebody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Triggers } from '../triggers/triggers.ts';
import { accessTokenOf, openPool, passwordClient, refusal, type Scene } from './scene.ts';

const grace = 'grace@hopper.example';
const Password = 'Compiler-1952';

async function statusOf({ cognito, UserPoolId }: Scene, Username = grace) {
  return (await cognito.adminGetUser({ UserPoolId, Username })).UserStatus;
}

test('A password is set for good, or until the next sign-in', async (t) => {
  const users = [{ email: grace, password: Password, status: 'UNCONFIRMED' as const }];
  const scene = await openPool(t, { users, client: passwordClient });
  const { cognito, UserPoolId } = scene;
  const set = (password: string, Permanent?: boolean) =>
    cognito.adminSetUserPassword({ UserPoolId, Username: grace, Password: password, Permanent });
  const weak = 'Password does not conform to policy: Password must have uppercase characters';
  await assert.rejects(set('compiler-1952'), refusal('InvalidPassword', weak));
  await set('Compiler-1953', true);
  assert.equal(await statusOf(scene), 'CONFIRMED');
  await accessTokenOf(scene, grace, 'Compiler-1953');
  await set('Compiler-1954');
  assert.equal(await statusOf(scene), 'FORCE_CHANGE_PASSWORD');
  await assert.rejects(accessTokenOf(scene, grace, 'Compiler-1954'), /NEW_PASSWORD_REQUIRED/);
  const unknown = refusal('UserNotFound', 'User does not exist.');
  await assert.rejects(cognito.adminSetUserPassword({ UserPoolId, Username: 'nobody', Password }), unknown);
});

test('An administrator confirms somebody once, without verifying an address', async (t) => {
  const seen: string[] = [];
  const triggers = {
    postConfirmation: (event) => {
      seen.push(event.triggerSource);
      return event;
    },
  } satisfies Triggers;
  const scene = await openPool(t, { users: [{ email: grace, password: Password, status: 'UNCONFIRMED' }], triggers });
  const { cognito, UserPoolId } = scene;
  const confirm = () => cognito.adminConfirmSignUp({ UserPoolId, Username: grace });
  await confirm();
  assert.deepEqual(seen, ['PostConfirmation_ConfirmSignUp']);
  const { UserStatus, UserAttributes = [] } = await cognito.adminGetUser({ UserPoolId, Username: grace });
  assert.equal(UserStatus, 'CONFIRMED');
  assert.equal(UserAttributes.find(({ Name }) => Name === 'email_verified')?.Value, 'false');
  const again = refusal('NotAuthorized', 'User cannot be confirmed. Current status is CONFIRMED');
  await assert.rejects(confirm(), again);
});

test('GetUser shows what the client may read, sub first', async (t) => {
  const attributes = { name: 'Grace', 'custom:telnum': '1' };
  const users = [{ email: grace, password: Password, attributes }];
  const ReadAttributes = ['email', 'email_verified', 'custom:telnum'];
  const scene = await openPool(t, { users, client: { ...passwordClient, ReadAttributes } });
  const AccessToken = await accessTokenOf(scene, grace, Password);
  const { $metadata: _, ...shown } = await scene.cognito.getUser({ AccessToken });
  const sub = shown.Username ?? '';
  assert.deepEqual(shown, {
    Username: sub,
    UserAttributes: [
      { Name: 'sub', Value: sub },
      { Name: 'email', Value: grace },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'custom:telnum', Value: '1' },
    ],
  });
});

test('MFA settings are shown when there are some', async (t) => {
  const person = { email: grace, password: Password, phone: '+15550100', factors: ['SMS_MFA' as const] };
  const totp = { totpSecret: 'GATEHOUSEGATEHOUSEGATEHOUSEGATEH', preferredFactor: 'SOFTWARE_TOKEN_MFA' as const };
  const scene = await openPool(t, { users: [{ ...person, ...totp }] });
  const { cognito, UserPoolId } = scene;
  const { PreferredMfaSetting, UserMFASettingList } = await cognito.adminGetUser({ UserPoolId, Username: grace });
  assert.equal(PreferredMfaSetting, 'SOFTWARE_TOKEN_MFA');
  assert.deepEqual(UserMFASettingList, ['SMS_MFA', 'SOFTWARE_TOKEN_MFA']);
});

test('An administrator removes attributes that exist and are not required', async (t) => {
  const users = [{ email: grace, password: Password, attributes: { name: 'Grace', 'custom:telnum': '7' } }];
  const { cognito, UserPoolId } = await openPool(t, { users });
  const remove = (...UserAttributeNames: string[]) =>
    cognito.adminDeleteUserAttributes({ UserPoolId, Username: grace, UserAttributeNames });
  await remove('name', 'custom:telnum');
  const { UserAttributes } = await cognito.adminGetUser({ UserPoolId, Username: grace });
  assert.deepEqual(UserAttributes?.map(({ Name }) => Name).toSorted(), ['email', 'email_verified', 'sub']);
  await assert.rejects(remove('custom:none'), { name: 'InvalidParameterException' });
  await assert.rejects(
    cognito.adminDeleteUserAttributes({ UserPoolId, Username: 'nobody', UserAttributeNames: ['name'] }),
    refusal('UserNotFound', 'User does not exist.'),
  );
});
