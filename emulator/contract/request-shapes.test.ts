/** Requests that break the shapes that Amazon publishes, and the texts that say how. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Emulator } from '../emulator.ts';
import { ClientId, call, openLocalPool, Password, Username } from './plain.ts';

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
      '[ADMIN_NO_SRP_AUTH, ADMIN_USER_PASSWORD_AUTH, CUSTOM_AUTH, REFRESH_TOKEN, REFRESH_TOKEN_AUTH, USER_AUTH, USER_PASSWORD_AUTH, USER_SRP_AUTH]',
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

test("Requests that break Amazon's shapes are refused with all that is wrong in one text", async (t) => {
  const emulator = await openLocalPool(t);
  for (const each of shapes) await expectText(emulator, each);
});
