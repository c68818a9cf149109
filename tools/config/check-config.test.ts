/** A wrong configuration is refused with the field's name and what was expected. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { config as example } from '../../config.example.ts';
import { ConfigError, checkConfig } from './check-config.ts';

const refusals: [name: string, value: unknown, expected: RegExp][] = [
  ['userPoolId', 'eu-west-1-Ab3dEf6hI', /userPoolId: expected a user pool id such as "eu-west-1_/],
  ['userPoolId', 'eu-west-1_Ab3_f6hI', /userPoolId: expected/],
  ['userPoolId', undefined, /userPoolId: is missing/],
  ['clientId', 'short', /clientId: expected an app client id/],
  ['clientId', undefined, /clientId: is missing/],
  ['endpoint', 'cognito.example', /endpoint: expected an absolute address/],
  ['endpoint', 'javascript:alert(1)', /endpoint: expected an absolute address/],
  ['storage', 'sesion', /storage: expected "session" or "local", found "sesion"/],
  ['storage', { kind: 'cookies', sameSite: 'none', secure: false }, /storage: sameSite: "none" needs secure cookies/],
  ['storage', { domain: 'a.example' }, /storage: kind: is missing/],
  ['signInWith', 'SRP', /signInWith: expected "srp" or "password"/],
  ['signInWith', 'managed', /signInWith: "managed" needs managedLogin: \{ domain: … \}/],
  ['managedLogin', { domain: 'my app' }, /managedLogin: domain: expected a domain such as "my-app\.auth\.eu-west-1/],
  ['managedLogin', { domain: 'https://' }, /managedLogin: domain: expected a domain/],
  ['managedLogin', { domain: 'a.example', scopes: ['email'] }, /scopes: expected a list of scopes with "openid" in it/],
  [
    'managedLogin',
    { domain: 'a.example', provider: 'Google' },
    /provider: is not a field; the fields are domain, scopes/,
  ],
  ['signInWith', 'passkey', /signInWith: expected .* "choice" or "managed", found "passkey"/],
  ['passkeys', 'yes', /passkeys: expected true or false, found "yes"/],
  ['passwordPolicy', { RequireUppercase: true }, /passwordPolicy: MinimumLength: is missing/],
  ['passwordPolicy', { MinimumLength: 4 }, /passwordPolicy: MinimumLength: expected a whole number from 6 to 99/],
  ['passwordPolicy', { MinimumLength: 8, requireNumbers: true }, /requireNumbers: is not a field; the fields are Min/],
  ['apiUrl', '//evil.example', /apiUrl: expected an absolute address/],
  ['apiOrigins', 'https://api.example', /apiOrigins: expected a list of origins/],
  ['apiOrigins', ['https://api.example/v1'], /apiOrigins: expected a list of origins such as .* without a path/],
  ['apiOrigins', ['javascript:x'], /apiOrigins: expected a list of origins/],
  ['languages', 'de', /languages: expected a list of languages such as/],
  ['languages', [], /languages: expected a list of languages/],
  ['languages', ['de', 'de'], /languages: expected a list .* each once, found/],
  ['languages', ['pt-br'], /languages: expected a list of languages/],
  ['languages', ['../de'], /languages: expected a list of languages/],
  ['apiPath', '/me', /apiPath: expected a path below apiUrl, such as "me" or "v1\/profile", found "\/me"/],
  ['apiPath', '../me', /apiPath: expected a path below/],
  ['apiPath', '//evil.example/api/', /apiPath: expected a path below/],
  ['apiPath', 'https://evil.example/', /apiPath: expected a path below/],
  ['identityPoolId', 'eu-west-1:nope', /identityPoolId: expected an identity pool id/],
  ['mfa', 'ON', /mfa: expected "off" or "optional" or "required", found "ON"/],
  ['mfa', true, /mfa: expected "off"/],
  ['loginUrl', 'login.html', /loginUrl: expected an absolute address such as .* or a path, found "login.html"/],
  ['loginUrl', 'javascript:alert(1)', /loginUrl: expected an absolute address/],
  ['returnOrigins', 'https://app.example.com', /returnOrigins: expected a list of origins/],
  ['returnOrigins', ['https://*.example.com'], /returnOrigins: expected/],
  [
    'returnOrigins',
    ['https://app.example.com/'],
    /returnOrigins: expected a list of origins such as .* without a path/,
  ],
  ['returnOrigins', ['https://app.example.com'], /returnOrigins: expected hosts that get the tokens/],
  ['sitePath', 'auth', /sitePath: expected a path that starts and ends with a slash, such as "\/auth\/", found "auth"/],
  ['protectFiles', '/private/*', /protectFiles: expected a folder such as "\/private\/", found/],
  ['freshSignInMinutes', 0, /freshSignInMinutes: expected a whole number from 1 to 1440/],
  ['userpoolid', 'x', /userpoolid: is not a field; the fields are userPoolId, clientId/],
  ['toString', 'x', /toString: is not a field/],
];

for (const [name, value, expected] of refusals) {
  test(`${name} ${JSON.stringify(value)} is refused by its name`, () => {
    assert.throws(
      () => checkConfig({ ...example, [name]: value }, 'config.ts'),
      (error) => {
        assert.ok(error instanceof ConfigError);
        assert.match(error.message, expected);
        assert.match(error.message, /^config\.ts: /);
        return true;
      },
    );
  });
}

test('the example is accepted as it is', () => {
  assert.equal(checkConfig(example, 'config.example.ts'), example);
});

test('every field that is wrong is named at once', () => {
  assert.throws(
    () => checkConfig({ clientId: '', storage: 1 }, 'c'),
    /userPoolId: is missing\nc: clientId: .*\nc: storage: /,
  );
});

test('other origins may get the token', () => {
  assert.ok(checkConfig({ ...example, apiOrigins: ['https://files.example.com'] }, 'config.ts'));
});

test('people may sign in as they choose, and have passkeys', () => {
  assert.ok(checkConfig({ ...example, signInWith: 'choice', passkeys: true }, 'config.ts'));
  for (const domain of [
    'my-app.auth.eu-west-1.amazoncognito.com',
    'login.example.com',
    'http://127.0.0.1:9500/social',
  ]) {
    assert.ok(checkConfig({ ...example, signInWith: 'managed', managedLogin: { domain } }, 'config.ts'));
  }
});

test('an API on the site itself is a path', () => {
  assert.ok(checkConfig({ ...example, apiUrl: '/api/' }, 'config.ts'));
});

test('index may ask the API for more than `me`', () => {
  for (const apiPath of ['v1/profile', 'orders?open=1', 'a/b/']) assert.ok(checkConfig({ ...example, apiPath }, 'c'));
});

const cookies = { kind: 'cookies', domain: 'example.com' };
const shared: [origin: string, storage: object, isTaken: boolean][] = [
  ['https://app.example.com', cookies, true],
  ['https://example.com', { ...cookies, domain: '.Example.com' }, true],
  ['http://app.example.com', { ...cookies, secure: false }, true],
  ['http://app.example.com', cookies, false],
  ['https://app.other.example', cookies, false],
  ['https://evilexample.com', cookies, false],
  ['https://app.example.com.evil.example', cookies, false],
  ['https://app.example.com', { kind: 'cookies' }, false],
];

for (const [origin, storage, isTaken] of shared) {
  test(`${origin} is ${isTaken ? '' : 'not '}led back to with ${JSON.stringify(storage)}`, () => {
    const check = () => checkConfig({ ...example, storage, returnOrigins: [origin] }, 'c');
    if (isTaken) assert.doesNotThrow(check);
    else assert.throws(check, /c: returnOrigins: expected hosts that get the tokens/);
  });
}
