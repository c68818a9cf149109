/** What SignUp says of attributes and passwords. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPool, refusal } from './scene.ts';
import { ada, plainPool, signUp } from './sign-up-scene.ts';

test('Attributes have to be of the schema, writable and of the right form', async (t) => {
  const WriteAttributes = ['email', 'name', 'phone_number', 'birthdate', 'updated_at', 'custom:telnum'];
  const scene = await openPool(t, { client: { WriteAttributes } });
  const refused = async (attributes: Record<string, string>, kind: string, text: string) => {
    await assert.rejects(signUp(scene, attributes), refusal(kind, text), JSON.stringify(attributes));
  };
  const begins = 'Attributes did not conform to the schema: ';
  const unknown = `${begins}Type for attribute {custom:role} could not be determined`;
  await refused({ 'custom:role': 'admin' }, 'InvalidParameter', unknown);
  const unauthorized = 'A client attempted to write unauthorized attribute';
  await refused({ gender: 'x' }, 'NotAuthorized', unauthorized);
  await refused({ email_verified: 'true' }, 'NotAuthorized', unauthorized);
  await refused({ sub: 'x' }, 'NotAuthorized', unauthorized);
  await refused({ phone_number: '0555' }, 'InvalidParameter', 'Invalid phone number format.');
  const long = `${begins}custom:telnum: Attribute must have length less than or equal to 10`;
  await refused({ 'custom:telnum': '12345678901' }, 'InvalidParameter', long);
  const short = `${begins}birthdate: Attribute must have length greater than or equal to 10`;
  await refused({ birthdate: '1815' }, 'InvalidParameter', short);
  await refused({ updated_at: 'now' }, 'InvalidParameter', `${begins}updated_at: Attribute value must be a number`);
  await signUp(scene, { 'custom:telnum': '1234567890', birthdate: '1815-12-10' });
});

test('An e-mail attribute has to be an address', async (t) => {
  const scene = await openPool(t, { settings: plainPool });
  for (const email of ['ada', 'ada@', '@lovelace.example', 'ada@lovelace', 'ada lovelace@x.example', 'a@b@c.example']) {
    const wrong = refusal('InvalidParameter', 'Invalid email address format.');
    await assert.rejects(signUp(scene, { email }, 'ada'), wrong, email);
  }
});

test('A preferred user name that is an alias has to wait until the account is confirmed', async (t) => {
  const AliasAttributes = ['preferred_username' as const];
  const scene = await openPool(t, { settings: { ...plainPool, AliasAttributes } });
  const early =
    'Preferred username cannot be provided for unconfirmed account, since user pool is configured for preferred username alias.';
  await assert.rejects(signUp(scene, { preferred_username: 'countess' }, 'ada'), refusal('InvalidParameter', early));
  const other = await openPool(t, { settings: plainPool });
  await signUp(other, { preferred_username: 'countess' }, 'ada');
});

test('Required attributes that are missing are all named', async (t) => {
  const Schema = ['name', 'family_name', 'gender'].map((Name) => ({ Name, Required: true }));
  const scene = await openPool(t, { settings: { Schema } });
  const begins = 'Attributes did not conform to the schema: ';
  const name = 'name.formatted: The attribute name.formatted is required';
  const others = 'family_name: The attribute is required gender: The attribute is required';
  await assert.rejects(signUp(scene), refusal('InvalidParameter', `${begins}${name} ${others}`));
  const rest = refusal('InvalidParameter', `${begins}gender: The attribute is required`);
  await assert.rejects(signUp(scene, { name: 'Ada', family_name: 'Lovelace' }), rest);
});

test('The first broken rule of the password policy is named', async (t) => {
  const { cognito, ClientId } = await openPool(t);
  const cases = [
    ['Ab-1', 'Password not long enough'],
    ['engine-1843', 'Password must have uppercase characters'],
    ['ENGINE-1843', 'Password must have lowercase characters'],
    ['Engine-engine', 'Password must have numeric characters'],
    ['Engine1843', 'Password must have symbol characters'],
  ] as const;
  for (const [password, rule] of cases) {
    await assert.rejects(
      cognito.signUp({ ClientId, Username: ada, Password: password }),
      refusal('InvalidPassword', `Password did not conform with policy: ${rule}`),
    );
  }
  await cognito.signUp({ ClientId, Username: ada, Password: 'Engine 1843' });
});
