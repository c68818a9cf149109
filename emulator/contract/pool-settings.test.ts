/** User pools that Cognito would not make, and what it says of each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CreateUserPoolRequest, SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { openPool, refusal } from './scene.ts';

type Settings = Omit<CreateUserPoolRequest, 'PoolName'>;

const changed = 'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute';
const lengths = (MinLength: string | undefined, MaxLength: string): SchemaAttributeType => {
  return { Name: 'level', AttributeDataType: 'String', StringAttributeConstraints: { MinLength, MaxLength } };
};
const values = (MinValue: string, MaxValue: string): SchemaAttributeType => {
  return { Name: 'n2', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue, MaxValue } };
};
const typeless = 'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.';
const dept: SchemaAttributeType = { Name: 'dept', AttributeDataType: 'String' };

const schemas: (readonly [SchemaAttributeType[], string])[] = [
  [[{ Name: 'dept' }], typeless],
  [[{ Name: 'email_verified', Required: true }], typeless],
  [[{ Name: 'email', AttributeDataType: 'Number' }], `${changed} email`],
  [[{ Name: 'family_name', DeveloperOnlyAttribute: true }], `${changed} family_name`],
  [[{ ...dept, Required: true }], 'Required custom attributes are not supported currently.'],
  [[lengths('one', '5')], 'Invalid StringAttributeConstraints for schema attribute custom:level'],
  [[lengths('-1', '5')], 'Invalid StringAttributeConstraints for schema attribute custom:level'],
  [[values('0', '1e')], 'Invalid NumberAttributeConstraints for schema attribute custom:n2'],
  [[lengths(undefined, '2049')], 'user.custom:level: String attributes cannot have a length of more than 2048'],
  [[lengths('6', '5')], "Attribute custom:level cannot have a max length shorter than it's min length"],
  [
    [{ Name: 'email', AttributeDataType: 'String', StringAttributeConstraints: { MinLength: '2', MaxLength: '1' } }],
    "Attribute email cannot have a max length shorter than it's min length",
  ],
  [[values('2', '1')], "Attribute custom:n2 cannot have a max value smaller than it's min value"],
  [[dept, dept], 'Duplicate custom attribute names custom:dept are not allowed in a user pool schema.'],
];

const recovery = 'Invalid account recovery setting parameter. Account Recovery Setting';
const mechanisms = (...given: [Name: 'verified_email' | 'admin_only', Priority: number][]): Settings => {
  return { AccountRecoverySetting: { RecoveryMechanisms: given.map(([Name, Priority]) => ({ Name, Priority })) } };
};
const lambda = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
const kms = 'KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.';

const others: (readonly [Settings, string])[] = [
  [
    { AliasAttributes: ['email'], UsernameAttributes: ['email'] },
    'Only one of the aliasAttributes or usernameAttributes can be set in a User pool.',
  ],
  [
    mechanisms(['verified_email', 1], ['admin_only', 2]),
    `${recovery} cannot use admin_only setting with any other recovery mechanisms.`,
  ],
  [
    mechanisms(['verified_email', 1], ['verified_email', 2]),
    `${recovery} cannot have duplicate priorities or recovery mechanisms.`,
  ],
  [
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['EMAIL_OTP'] } } },
    'Password should be configured as one of the allowed first auth factors.',
  ],
  [
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'SMS_OTP'] } } },
    'SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS configuration',
  ],
  [
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'SOFTWARE_TOKEN'] } } },
    'SOFTWARE_TOKEN can not be an allowed first auth factor.',
  ],
  [
    {
      LambdaConfig: {
        PreTokenGeneration: lambda('one'),
        PreTokenGenerationConfig: { LambdaArn: lambda('other'), LambdaVersion: 'V2_0' },
      },
    },
    "Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's",
  ],
  [
    { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] } },
    'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
  ],
  [
    {
      AdminCreateUserConfig: { UnusedAccountValidityDays: 1 },
      Policies: { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 2 } },
    },
    'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
  ],
  [{ LambdaConfig: { CustomEmailSender: { LambdaArn: lambda('one'), LambdaVersion: 'V1_0' } } }, kms],
];

/** What needs a sender: a pool that may be lenient does without. */
const senders: (readonly [Settings, string])[] = [
  [
    { MfaConfiguration: 'ON' },
    'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
  ],
  [
    { MfaConfiguration: 'OPTIONAL' },
    'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
  ],
  [
    { AutoVerifiedAttributes: ['phone_number'] },
    'SMS configuration is required when phone_number is selected for auto verification',
  ],
  [
    { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' } },
    'Source ARN is required to use DEVELOPER email sending owner',
  ],
];

const sms = { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms', ExternalId: 'sms' };

test('A pool whose schema or settings contradict themselves is not made', async (t) => {
  const { cognito } = await openPool(t);
  const all = [...schemas.map(([Schema, text]) => [{ Schema }, text] as const), ...others, ...senders];
  for (const [settings, text] of all) {
    const made = cognito.createUserPool({ PoolName: 'x', ...settings });
    await assert.rejects(made, refusal('InvalidParameter', text), text);
  }
  const Banana = { Name: 'x', AttributeDataType: 'Banana' as 'String' };
  await assert.rejects(
    cognito.createUserPool({ PoolName: 'x', Schema: [Banana] }),
    /Value 'Banana' at 'schema\.1\.member\.attributeDataType' .* enum value set: \[Number, String, Boolean, DateTime\]$/,
  );
  assert.equal((await cognito.listUserPools({ MaxResults: 9 })).UserPools?.length, 1);
});

test('Nor is one updated to that, and MFA is not turned on so', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const update = (settings: Settings) => cognito.updateUserPool({ UserPoolId, ...settings });
  for (const [settings, text] of others.slice(1)) {
    await assert.rejects(update(settings), refusal('InvalidParameter', text), text);
  }
  const late = 'Cannot turn MFA functionality ON, once the user pool has been created.';
  await assert.rejects(update({ MfaConfiguration: 'ON' }), refusal('InvalidParameter', late));
  await assert.rejects(
    update({ MfaConfiguration: 'OPTIONAL' }),
    /^InvalidParameterException: SMS configuration and Auto/,
  );
  await cognito.setUserPoolMfaConfig({
    UserPoolId,
    MfaConfiguration: 'OPTIONAL',
    SoftwareTokenMfaConfiguration: { Enabled: true },
  });
  await update({ MfaConfiguration: 'OPTIONAL' });
});

test('Where the emulator may be lenient, nothing has to be set up to send', async (t) => {
  const { cognito, UserPoolId } = await openPool(t, {}, { choices: { isLenient: true } });
  const keyless = others.filter(([, text]) => text === kms);
  const all = [...senders, ...keyless].map(([settings]) => settings);
  await cognito.createUserPool(Object.assign({ PoolName: 'x' }, ...all));
  await cognito.updateUserPool({ UserPoolId });
  await cognito.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'ON', EmailMfaConfiguration: {} });
  const off = cognito.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'ON' });
  await assert.rejects(off, /^InvalidParameterException: Invalid MFA configuration given, can't disable all MFAs/);
});

test('What is well set up is made', async (t) => {
  const { cognito } = await openPool(t);
  const { UserPool } = await cognito.createUserPool({
    PoolName: 'x',
    MfaConfiguration: 'ON',
    SmsConfiguration: sms,
    AutoVerifiedAttributes: ['phone_number', 'email'],
    EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: 'arn:aws:ses:us-east-1:0:identity/x.example' },
    ...mechanisms(['verified_email', 1]),
    LambdaConfig: {
      PreTokenGeneration: lambda('one'),
      PreTokenGenerationConfig: { LambdaArn: lambda('one'), LambdaVersion: 'V2_0' },
    },
    Schema: [
      { ...lengths('1', '1'), NumberAttributeConstraints: { MinValue: 'x' } },
      { ...values('-2', '2.5'), StringAttributeConstraints: { MinLength: 'x' } },
      { Name: 'plain', AttributeDataType: 'String' },
      { Name: 'email_verified', AttributeDataType: 'Boolean' },
    ],
  });
  const attribute = (name: string) => UserPool?.SchemaAttributes?.find(({ Name }) => Name === name);
  const { StringAttributeConstraints, NumberAttributeConstraints } = attribute('custom:level') ?? {};
  assert.deepEqual(
    [StringAttributeConstraints, NumberAttributeConstraints],
    [{ MinLength: '1', MaxLength: '1' }, undefined],
  );
  assert.equal(attribute('custom:n2')?.StringAttributeConstraints, undefined);
  assert.deepEqual(attribute('custom:plain')?.StringAttributeConstraints, {});
  assert.equal(attribute('custom:email_verified')?.AttributeDataType, 'Boolean');
  assert.equal(attribute('email_verified')?.Mutable, true);
});

test('Factors and the MFA that a pool demands go together', async (t) => {
  const { cognito, UserPoolId } = await openPool(t, { settings: { EmailConfiguration: undefined } });
  const set = (settings: object) => cognito.setUserPoolMfaConfig({ UserPoolId, ...settings });
  const together = refusal(
    'InvalidParameter',
    "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
  );
  const none = refusal(
    'InvalidParameter',
    "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
  );
  const app = { SoftwareTokenMfaConfiguration: { Enabled: false } };
  for (const factor of [app, { SmsMfaConfiguration: {} }, { EmailMfaConfiguration: {} }]) {
    await assert.rejects(set({ MfaConfiguration: 'OFF', ...factor }), together);
  }
  await assert.rejects(set(app), together);
  await assert.rejects(set({ MfaConfiguration: 'ON' }), none);
  await assert.rejects(set({ MfaConfiguration: 'OPTIONAL', WebAuthnConfiguration: {} }), none);
  const sender =
    'Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT. ' +
    'Update the value of EmailSendingAccount.';
  await assert.rejects(set({ MfaConfiguration: 'ON', EmailMfaConfiguration: {} }), refusal('InvalidParameter', sender));
  const address = set({ WebAuthnConfiguration: { RelyingPartyId: 'https://x.example' } });
  await assert.rejects(address, refusal('InvalidParameter', 'RelyingPartyId contains invalid characters'));
  await set({ MfaConfiguration: 'ON', ...app });
  await set({ MfaConfiguration: 'OFF', WebAuthnConfiguration: { RelyingPartyId: 'x.example' } });
});

test('Attributes are added as carefully as they are made, fifty custom ones at most', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const add = (...CustomAttributes: SchemaAttributeType[]) =>
    cognito.addCustomAttributes({ UserPoolId, CustomAttributes });
  for (const [[attribute], text] of schemas) {
    if (!attribute || !text.includes('custom:')) continue;
    if (!text.startsWith('Duplicate')) await assert.rejects(add(attribute), refusal('InvalidParameter', text));
  }
  await assert.rejects(add({ Name: 'dept' }), refusal('InvalidParameter', typeless));
  const again = 'custom:dept: Existing attribute already has name custom:dept.';
  await assert.rejects(add(dept, dept), refusal('InvalidParameter', again));
  await add({ Name: 'email', AttributeDataType: 'Number' });
  const { UserPool } = await cognito.describeUserPool({ UserPoolId });
  const types = UserPool?.SchemaAttributes?.filter(({ Name }) => Name?.endsWith('email'));
  assert.deepEqual(
    types?.map(({ Name, AttributeDataType }) => [Name, AttributeDataType]),
    [
      ['email', 'String'],
      ['custom:email', 'Number'],
    ],
  );
  const many = (count: number, letter: string) =>
    Array.from({ length: count }, (_, number): SchemaAttributeType => ({ ...dept, Name: `${letter}${number}` }));
  await add(...many(25, 'a'));
  await add(...many(23, 'b'));
  const full = 'A user pool cannot have more than 50 custom attributes.';
  await assert.rejects(add(dept), refusal('InvalidParameter', full));
});
