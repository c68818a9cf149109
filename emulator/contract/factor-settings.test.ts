/** Which first factors a pool may have, what stays of them, and what the levels that they reach are called. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  AuthFactorType,
  CreateUserPoolRequest,
  WebAuthnConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { openPool, refusal } from './scene.ts';

type Settings = Omit<CreateUserPoolRequest, 'PoolName'>;

const allow = (...AllowedFirstAuthFactors: AuthFactorType[]) => ({ SignInPolicy: { AllowedFirstAuthFactors } });

test('Where everybody needs a second factor, a code alone is no way in, and a passkey only one that is worth two', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const demand = (WebAuthnConfiguration?: WebAuthnConfigurationType) =>
    cognito.setUserPoolMfaConfig({
      UserPoolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      WebAuthnConfiguration,
    });
  const update = (...factors: AuthFactorType[]) => cognito.updateUserPool({ UserPoolId, Policies: allow(...factors) });
  const codes = 'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled';
  const single =
    'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor';
  const late = 'WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA.';
  await update('PASSWORD', 'EMAIL_OTP');
  await assert.rejects(demand(), refusal('InvalidParameter', codes));
  await update('PASSWORD', 'WEB_AUTHN');
  await assert.rejects(demand({ UserVerification: 'required' }), refusal('InvalidParameter', single));
  await update('PASSWORD');
  await demand();
  await assert.rejects(update('PASSWORD', 'EMAIL_OTP'), refusal('InvalidParameter', codes));
  await assert.rejects(update('PASSWORD', 'WEB_AUTHN'), refusal('InvalidParameter', late));
  await demand({ FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' });
  await update('PASSWORD', 'WEB_AUTHN');
});

test('An update that says nothing of policies and MFA leaves them, and of two policies the one it does not name', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const shown = async () => (await cognito.describeUserPool({ UserPoolId })).UserPool;
  const PasswordPolicy = { MinimumLength: 12 };
  await cognito.updateUserPool({
    UserPoolId,
    AutoVerifiedAttributes: ['email'],
    Policies: { PasswordPolicy, ...allow('PASSWORD', 'EMAIL_OTP') },
  });
  const SoftwareTokenMfaConfiguration = { Enabled: true };
  await cognito.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration });
  await cognito.updateUserPool({ UserPoolId });
  const { Policies, MfaConfiguration, AutoVerifiedAttributes } = (await shown()) ?? {};
  assert.deepEqual(Policies, { PasswordPolicy, ...allow('PASSWORD', 'EMAIL_OTP') });
  assert.deepEqual([MfaConfiguration, AutoVerifiedAttributes], ['OPTIONAL', undefined]);
  await cognito.updateUserPool({ UserPoolId, Policies: allow('PASSWORD') });
  assert.deepEqual((await shown())?.Policies, { PasswordPolicy, ...allow('PASSWORD') });
  await cognito.updateUserPool({ UserPoolId, Policies: { PasswordPolicy: { MinimumLength: 9 }, SignInPolicy: {} } });
  assert.deepEqual((await shown())?.Policies?.SignInPolicy, { AllowedFirstAuthFactors: ['PASSWORD'] });
});

test('The levels of a sign-in can be named, each by another name', async (t) => {
  const { cognito } = await openPool(t);
  const make = (AcrConfiguration: Record<string, { AcrValue: string }>, more: Settings = {}) =>
    cognito.createUserPool({ PoolName: 'x', AcrConfiguration, ...more });
  const { UserPool } = await make({ Level3: { AcrValue: 'urn:x:high' } });
  const named = ['urn:cognito:loa:1', 'urn:cognito:loa:2', 'urn:x:high', 'urn:cognito:loa:4'];
  assert.deepEqual(
    Object.values(UserPool?.AcrConfiguration ?? {}),
    named.map((AcrValue) => ({ AcrValue })),
  );
  const taken = make({ Level3: { AcrValue: 'urn:cognito:loa:4' } });
  await assert.rejects(taken, refusal('InvalidParameter', /another one/));
  await assert.rejects(make({ Level5: { AcrValue: 'x' } }), refusal('InvalidParameter', /./));
  const lite = make({ Level3: { AcrValue: 'x' } }, { UserPoolTier: 'LITE' });
  await assert.rejects(lite, refusal('FeatureUnavailableInTier', /LITE/));
});
