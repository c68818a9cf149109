/** MFA as it was set before there were preferences, and an authenticator app that an administrator takes away. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessTokenOf, openPool, passwordClient, refusal } from './scene.ts';
import { ada, password } from './two-people.ts';

const mfa = {
  MfaConfiguration: 'OPTIONAL',
  SmsMfaConfiguration: {},
  SoftwareTokenMfaConfiguration: { Enabled: true },
} as const;

test('SMS is turned on and off by its owner and by an administrator', async (t) => {
  const users = [{ email: ada, phone: '+15550100', password }];
  const scene = await openPool(t, { users, mfa, client: passwordClient });
  const { cognito, UserPoolId } = scene;
  const AccessToken = await accessTokenOf(scene, ada, password);
  const one = { UserPoolId, Username: ada };
  const factors = async () => (await cognito.adminGetUser(one)).UserMFASettingList;
  const MFAOptions = [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' } as const];
  await cognito.setUserSettings({ AccessToken, MFAOptions });
  assert.deepEqual(await factors(), ['SMS_MFA']);
  await assert.rejects(accessTokenOf(scene, ada, password), /SMS_MFA/);
  await cognito.setUserSettings({ AccessToken, MFAOptions: [] });
  assert.equal(await factors(), undefined);
  await cognito.adminSetUserSettings({ ...one, MFAOptions });
  assert.deepEqual(await factors(), ['SMS_MFA']);
  const byMail = [{ DeliveryMedium: 'EMAIL', AttributeName: 'email' } as const];
  await assert.rejects(cognito.adminSetUserSettings({ ...one, MFAOptions: byMail }), {
    name: 'InvalidParameterException',
  });
});

test('An administrator takes the authenticator app away, and the next sign-in does not ask for it', async (t) => {
  const users = [
    { email: ada, password, totpSecret: 'JBSWY3DPEHPK3PXP', preferredFactor: 'SOFTWARE_TOKEN_MFA' as const },
  ];
  const scene = await openPool(t, { users, mfa, client: passwordClient });
  const one = { UserPoolId: scene.UserPoolId, Username: ada };
  await assert.rejects(accessTokenOf(scene, ada, password), /SOFTWARE_TOKEN_MFA/);
  await scene.cognito.adminDeleteSoftwareToken(one);
  assert.ok(await accessTokenOf(scene, ada, password));
  const { PreferredMfaSetting } = await scene.cognito.adminGetUser(one);
  assert.equal(PreferredMfaSetting, undefined);
  await assert.rejects(scene.cognito.adminDeleteSoftwareToken(one), refusal('ResourceNotFound', /no software token/));
});
