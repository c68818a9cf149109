/** A seed with mistakes is refused whole, each mistake named by its path. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../config/load-config.ts';
import { parseSeed, readSeed } from './read-seed.ts';

const example = readFileSync(join(root, 'tools/emulator/seed.example.json'), 'utf8');
const id = 'us-east-1_Example01';
const google = {
  ProviderName: 'Google',
  ProviderType: 'Google',
  ProviderDetails: { client_id: 'x', client_secret: 'y', authorize_scopes: 'email' },
};
const linked = (email: string) => ({ email, links: [{ provider: 'Google', subject: '1234' }] });

test('The example is a seed as it is', () => {
  const seed = parseSeed(example, 'seed.json');
  assert.deepEqual(
    seed.pools?.map((pool) => pool.id),
    [id, 'us-east-1_Example02'],
  );
});

const mistakes: [seed: unknown, message: string | RegExp][] = [
  [[], 'The whole: expected an object, found []'],
  [{ pool: [] }, 'pool: is not known here; known are pools, identityPools'],
  [{ pools: {} }, 'pools: expected a list, found {}'],
  [{ pools: [{}] }, 'pools[0].id: is missing'],
  [{ pools: [{ id: 'example' }] }, /^pools\[0\]\.id: expected a user pool id such as .*, found "example"$/],
  [
    { pools: [{ id, clients: [{ id: 'Web' }] }] },
    /^pools\[0\]\.clients\[0\]\.id: expected 1 to 128 lower-case letters/,
  ],
  [
    { pools: [{ id, clients: [{ secret: 1 }] }] },
    /^pools\[0\]\.clients\[0\]\.secret: expected true, or the secret itself/,
  ],
  [{ pools: [{ id, users: [{ email: 'ada' }] }] }, 'pools[0].users[0].email: expected an e-mail address, found "ada"'],
  [
    { pools: [{ id, users: [{ mail: 'a@x.example' }] }] },
    /^pools\[0\]\.users\[0\]\.mail: is not known here; known are us/,
  ],
  [{ pools: [{ id, users: [{ status: 'NEW' }] }] }, /status: expected CONFIRMED or UNCONFIRMED or .*, found "NEW"$/],
  [
    { pools: [{ id, users: [{ attributes: { name: 1 } }] }] },
    /users\[0\]\.attributes\.name: expected a text, found 1$/,
  ],
  [{ pools: [{ id, users: [{ totpSecret: 'x' }] }] }, /users\[0\]\.totpSecret: expected base32/],
  [
    { pools: [{ id, users: [{ passkeys: [{ id: 'AAAA', key: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } }] }] }] },
    /users\[0\]\.passkeys\[0\]\.key: expected a public key as a JWK/,
  ],
  [{ pools: [{ id, users: [{ sub: 'ada' }] }] }, 'pools[0].users[0].sub: expected a UUID, found "ada"'],
  [{ pools: [{ id, users: [{ code: '12' }] }] }, /users\[0\]\.code: expected six digits, such as 123456, found "12"$/],
  [{ pools: [{ id, issuer: 'amazon' }] }, /^pools\[0\]\.issuer: expected aws, or an address .*, found "amazon"$/],
  [
    { pools: [{ id, keys: { id: {}, access: { kty: 'RSA', kid: 'a', n: 'AQAB', e: 'AQAB' } } }] },
    /^pools\[0\]\.keys\.id: expected a private RSA key as a JWK, with a kid, found \{\}$/,
  ],
  [{ pools: [{ id, domain: 'My_Company' }] }, /^pools\[0\]\.domain: expected a prefix such as my-company/],
  [
    { pools: [{ id, providers: [{ ProviderName: 'Google', ProviderType: 'OIDC', ProviderDetails: {} }] }] },
    'pools[0].providers[0]: Provider Google cannot be of type OIDC.',
  ],
  [
    { pools: [{ id, clients: [{ settings: { SupportedIdentityProviders: ['COGNITO', 'Google'] } }] }] },
    'pools[0].clients[0].settings: there is no provider Google in this pool',
  ],
  [
    { pools: [{ id, clients: [{ settings: { CallbackURLs: ['/callback'] } }] }] },
    'pools[0].clients[0].settings: /callback is not a whole address, such as https://app.example/cb.',
  ],
  [
    { pools: [{ id, users: [{ email: 'ada@lovelace.example', links: [{ provider: 'Google', subject: '1' }] }] }] },
    'pools[0].users[0].links[0].provider: there is no provider Google in this pool',
  ],
  [
    { pools: [{ id, providers: [google], users: ['ada@lovelace.example', 'grace@hopper.example'].map(linked) }] },
    'pools[0].users[1].links[0]: Google 1234 is there already',
  ],
  [{ pools: [{ id, groups: [{ precedence: 1 }] }] }, 'pools[0].groups[0].name: is missing'],
  [
    { pools: [{ id, settings: { Tier: 'LITE' } }] },
    /^pools\[0\]\.settings\.Tier: is not known here; known are Policies, /,
  ],
  [
    { pools: [{ id, settings: { UsernameAttributes: 'email' } }] },
    /settings\.UsernameAttributes: expected a list, found "/,
  ],
  [
    { pools: [{ id, settings: { Policies: { PasswordPolicy: { MinimumLength: '8' } } } }] },
    'pools[0].settings.Policies.PasswordPolicy.MinimumLength: expected a number, found "8"',
  ],
  [
    { pools: [{ id, settings: { Policies: { PasswordPolicy: { MinimumLength: 3 } } } }] },
    /^pools\[0\]\.settings: 1 validation error detected: Value '3' at 'policies\.passwordPolicy\.minimumLength' failed/,
  ],
  [
    { pools: [{ id, clients: [{ settings: { ExplicitAuthFlows: ['ALLOW_SRP'] } }] }] },
    /^pools\[0\]\.clients\[0\]\.settings: 1 validation error .*'explicitAuthFlows.* enum value set/,
  ],
  [{ pools: [{ id, mfa: { MfaConfiguration: true } }] }, 'pools[0].mfa.MfaConfiguration: expected a text, found true'],
  [
    { identityPools: [{ id: 'us-east-1:1', providers: [] }] },
    /^identityPools\[0\]\.id: expected a region, a colon and/,
  ],
  [{ pools: [{ id }, { id }] }, `pools[1].id: ${id} is there already`],
  [{ pools: [{ id, clients: [{ id: 'a' }, { id: 'a' }] }] }, 'pools[0].clients[1].id: a is there already'],
  [{ pools: [{ id, groups: [{ name: 'a' }, { name: 'a' }] }] }, 'pools[0].groups[1].name: a is there already'],
  [
    { pools: [{ id, users: [{ email: 'ada@x.example' }, { email: 'ADA@x.example' }] }] },
    'pools[0].users[1].email: ada@x.example is there already',
  ],
  [
    { pools: [{ id, users: [{ email: 'ada@x.example', groups: ['engineers'] }] }] },
    'pools[0].users[0].groups[0]: there is no group engineers in this pool',
  ],
  [
    { pools: [{ id, users: [{ username: 'ada' }] }] },
    'pools[0].users[0].email: is missing; people of this pool sign in with it',
  ],
  [
    { pools: [{ id, settings: { UsernameAttributes: [] }, users: [{ email: 'ada@x.example' }] }] },
    'pools[0].users[0].username: is missing; people of this pool have user names',
  ],
  [
    { pools: [{ id, settings: { UsernameAttributes: ['email', 'phone_number'] }, users: [{}] }] },
    'pools[0].users[0].email or phone: is missing; people of this pool sign in with it',
  ],
];

for (const [seed, expected] of mistakes) {
  test(`${JSON.stringify(seed)} is refused by its path`, () => {
    assert.throws(
      () => parseSeed(JSON.stringify(seed), 'seed.json'),
      ({ name, message, exitCode }: Error & { exitCode?: number }) => {
        assert.deepEqual([name, exitCode], ['CommandError', 2]);
        const [first = ''] = message.split('\n');
        assert.ok(first.startsWith('seed.json: '));
        if (typeof expected === 'string') assert.equal(first, `seed.json: ${expected}`);
        else assert.match(first.slice('seed.json: '.length), expected);
        return true;
      },
    );
  });
}

test('Every mistake is named at once', () => {
  const seed = { pools: [{ id: 'x', users: [{ email: 'y' }] }], rest: 1 };
  assert.throws(
    () => parseSeed(JSON.stringify(seed), 's'),
    /^CommandError: s: pools\[0\]\.id.*\ns: pools\[0\]\.users\[0\]\.email.*\ns: rest: /s,
  );
});

test('What is not JSON, and what is not there, is said to be so', async () => {
  assert.throws(() => parseSeed('{ "pools": [', 'seed.json'), /^CommandError: seed\.json: is not JSON: /);
  await assert.rejects(readSeed('nowhere.json'), { message: 'nowhere.json: there is no such file', exitCode: 2 });
});
