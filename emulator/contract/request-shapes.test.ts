/** Requests that break the shapes that Amazon publishes, and the texts that say how. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Emulator } from '../emulator.ts';
import { ClientId, call, openLocalPool, Password, Username, UserPoolId } from './plain.ts';

/** Sends an input and compares the refusal's text. */
async function expectText(emulator: Emulator, [operation, input, text]: readonly [string, unknown, string]) {
  const { status, body } = await call(emulator, operation, input, { Authorization: 'any' });
  assert.deepEqual({ status, ...body }, { status: 400, __type: 'InvalidParameterException', message: text });
}

const must = 'failed to satisfy constraint: Member must';
const visible = String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+`;

const shapes: (readonly [string, unknown, string])[] = [
  [
    'SignUp',
    {},
    `2 validation errors detected: Value at 'clientId' ${must} not be null; Value at 'username' ${must} not be null`,
  ],
  [
    'GetUserAttributeVerificationCode',
    { AccessToken: 'x' },
    `1 validation error detected: Value null at 'attributeName' ${must} not be null`,
  ],
  ['DescribeUserPool', {}, `1 validation error detected: Value null at 'userPoolId' ${must} not be null`],
  [
    'SignUp',
    { ClientId, Username: 'ada lovelace', Password },
    `1 validation error detected: Value at 'username' ${must} satisfy regular expression pattern: ${visible}`,
  ],
  [
    'SignUp',
    { ClientId, Username: '', Password },
    `2 validation errors detected: Value at 'username' ${must} have length greater than or equal to 1; ` +
      `Value at 'username' ${must} satisfy regular expression pattern: ${visible}`,
  ],
  [
    'SignUp',
    { ClientId, Username: 'x'.repeat(129), Password },
    `1 validation error detected: Value at 'username' ${must} have length less than or equal to 128`,
  ],
  [
    'SignUp',
    { ClientId, Username, Password: ' Engine-1843' },
    `1 validation error detected: Value at 'password' ${must} satisfy regular expression pattern: ^[\\S]+.*[\\S]+$`,
  ],
  [
    'SignUp',
    { ClientId, Username, Password: `Aa1-${'x'.repeat(253)}` },
    `1 validation error detected: Value at 'password' ${must} have length less than or equal to 256`,
  ],
  [
    'ConfirmSignUp',
    { ClientId, Username, ConfirmationCode: '12 34' },
    `1 validation error detected: Value '12 34' at 'confirmationCode' ${must} satisfy regular expression pattern: [\\S]+`,
  ],
  [
    'SignUp',
    { ClientId, Username, Password, UserAttributes: [{ Name: 'name', Value: 'A' }, { Name: 'x'.repeat(33) }] },
    `1 validation error detected: Value '${'x'.repeat(33)}' at 'userAttributes.2.member.name' ${must} have length less than or equal to 32`,
  ],
  [
    'SignUp',
    { ClientId, Username, Password, UserAttributes: [{ Name: 'name', Value: 'A'.repeat(2049) }] },
    `1 validation error detected: Value at 'userAttributes.1.member.value' ${must} have length less than or equal to 2048`,
  ],
  [
    'SignUp',
    { ClientId: 'no-client', Username, Password },
    `1 validation error detected: Value at 'clientId' ${must} satisfy regular expression pattern: [\\w+]+`,
  ],
  [
    'InitiateAuth',
    { ClientId, AuthFlow: 'MAGIC' },
    "1 validation error detected: Value 'MAGIC' at 'authFlow' failed to satisfy constraint: Member must satisfy enum value set: " +
      '[USER_AUTH, REFRESH_TOKEN_AUTH, ADMIN_NO_SRP_AUTH, USER_PASSWORD_AUTH, ADMIN_USER_PASSWORD_AUTH, REFRESH_TOKEN, CUSTOM_AUTH, USER_SRP_AUTH]',
  ],
  [
    'VerifySoftwareToken',
    { UserCode: 'Aaaa' },
    `2 validation errors detected: Value 'Aaaa' at 'userCode' ${must} satisfy regular expression pattern: [0-9]+; ` +
      `Value 'Aaaa' at 'userCode' ${must} have length greater than or equal to 6`,
  ],
  [
    'DescribeUserPool',
    { UserPoolId: 'nopool' },
    `1 validation error detected: Value 'nopool' at 'userPoolId' ${must} satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+`,
  ],
  [
    'CreateUserPool',
    { PoolName: 'x', Policies: { PasswordPolicy: { MinimumLength: 5 } }, Schema: [{ Name: 'x'.repeat(21) }] },
    `2 validation errors detected: Value '5' at 'policies.passwordPolicy.minimumLength' ${must} have value greater than or equal to 6; ` +
      `Value '${'x'.repeat(21)}' at 'schema.1.member.name' ${must} have length less than or equal to 20`,
  ],
];

const text = String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*`;
const withCode = String.raw`${text}\{####\}${text}`;
const one = '1 validation error detected:';
const fifty = Array.from({ length: 51 }, (_, number) => ({ Name: `c${number}`, AttributeDataType: 'Number' }));
const fiftyQuoted = fifty.map(({ Name }) => {
  const unsaid = [
    'developerOnlyAttribute',
    'mutable',
    'required',
    'numberAttributeConstraints',
    'stringAttributeConstraints',
  ];
  return `SchemaAttributeType(name=${Name}, attributeDataType=Number, ${unsaid.map((name) => `${name}=null`).join(', ')})`;
});
const mechanisms = ['verified_email', 'verified_phone_number', 'admin_only'];
const mechanismsQuoted = mechanisms.map((name, number) => `RecoveryOptionType(priority=${number + 1}, name=${name})`);

/** What Cognito itself has answered to such a request; where one text has several findings, it is known that they are several. */
const recorded: (readonly [string, object, string])[] = [
  [
    'CreateUserPool',
    { AutoVerifiedAttributes: ['given_name'] },
    `${one} Value '[given_name]' at 'autoVerifiedAttributes' ${must} satisfy constraint: [Member must satisfy enum value set: [phone_number, email]]`,
  ],
  [
    'CreateUserPool',
    { MfaConfiguration: 'false' },
    `${one} Value 'false' at 'mfaConfiguration' ${must} satisfy enum value set: [OPTIONAL, OFF, ON]`,
  ],
  [
    'CreateUserPool',
    { EmailVerificationMessage: 'Your verification code.' },
    `${one} Value 'Your verification code.' at 'emailVerificationMessage' ${must} satisfy regular expression pattern: ${withCode}`,
  ],
  [
    'CreateUserPool',
    { SmsAuthenticationMessage: 'Your MFA code.' },
    `${one} Value 'Your MFA code.' at 'smsAuthenticationMessage' ${must} satisfy regular expression pattern: (?s).*\\{####\\}(?s).*`,
  ],
  [
    'CreateUserPool',
    { AdminCreateUserConfig: { InviteMessageTemplate: { EmailMessage: 'Welcome aboard.' } } },
    `${one} Value 'Welcome aboard.' at 'adminCreateUserConfig.inviteMessage.emailMessage' ${must} satisfy regular expression pattern: ${withCode}`,
  ],
  [
    'CreateUserPool',
    { AdminCreateUserConfig: { InviteMessageTemplate: { SMSMessage: 'Welcome aboard.' } } },
    `${one} Value 'Welcome aboard.' at 'adminCreateUserConfig.inviteMessage.smsMessage' ${must} satisfy regular expression pattern: (?s).*\\{####\\}(?s).*`,
  ],
  [
    'CreateUserPool',
    { EmailConfiguration: { ReplyToEmailAddress: 'not an address' } },
    `${one} Value 'not an address' at 'emailConfiguration.replyToEmailAddress' ${must} satisfy regular expression pattern: ${visible}@${visible}`,
  ],
  [
    'CreateUserPool',
    { Policies: { PasswordPolicy: { MinimumLength: 8, PasswordHistorySize: 25 } } },
    `${one} Value '25' at 'policies.passwordPolicy.passwordHistorySize' ${must} have value less than or equal to 24`,
  ],
  [
    'CreateUserPool',
    { AccountRecoverySetting: { RecoveryMechanisms: mechanisms.map((Name, at) => ({ Name, Priority: at + 1 })) } },
    `2 validation errors detected: Value '[${mechanismsQuoted.join(', ')}]' at 'accountRecoverySetting.recoveryMechanisms' ${must} have length less than or equal to 2; ` +
      `Value '3' at 'accountRecoverySetting.recoveryMechanisms.3.member.priority' ${must} have value less than or equal to 2`,
  ],
  [
    'CreateUserPool',
    { Schema: fifty },
    `${one} Value '[${fiftyQuoted.join(', ')}]' at 'schema' ${must} have length less than or equal to 50`,
  ],
  [
    'CreateUserPoolClient',
    { AllowedOAuthFlows: ['code', 'token'] },
    `${one} Value '[code, token]' at 'allowedOAuthFlows' ${must} satisfy constraint: [Member must satisfy enum value set: [implicit, client_credentials, code]]`,
  ],
  [
    'CreateUserPoolClient',
    { LogoutURLs: ['https://ok.example', ''] },
    `${one} Value '[https://ok.example, ]' at 'logoutURLs' ${must} satisfy constraint: [Member must have length less than or equal to 1024, ` +
      `Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: ${visible}]`,
  ],
];

test("The texts are Cognito's own where those are on record", async (t) => {
  const emulator = await openLocalPool(t);
  for (const [operation, input, words] of recorded) {
    const given = operation === 'CreateUserPool' ? { PoolName: 'x' } : { UserPoolId, ClientName: 'x' };
    await expectText(emulator, [operation, { ...given, ...input }, words]);
  }
});

test('What is secret is not quoted, in maps and lists neither', async (t) => {
  const emulator = await openLocalPool(t);
  const AuthParameters = { USERNAME: 'x'.repeat(131_073) };
  const value = `Value at 'authParameters' failed to satisfy constraint: Map value must satisfy constraint: [`;
  const size =
    'Member must have length less than or equal to 131072, Member must have length greater than or equal to 0]';
  await expectText(emulator, [
    'InitiateAuth',
    { ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters },
    `${one} ${value}${size}`,
  ]);
});

test("Requests that break Amazon's shapes are refused with all that is wrong in one text", async (t) => {
  const emulator = await openLocalPool(t);
  for (const each of shapes) await expectText(emulator, each);
});
