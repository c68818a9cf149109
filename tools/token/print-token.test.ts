/** `npm run token` as a process: the token alone on standard output, everything else on standard error, and the exit codes. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { startEmulator } from '../../emulator/emulator.ts';
import { localPool } from '../../emulator/local-pool.ts';
import { claimsOf } from '../../src/cognito/claims.ts';
import { runAsNpm, runTool, type Setting } from '../command-lab/tool-process.ts';

const demo = 'demo@example.com';
const password = 'Demo-pass-1';
const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const emulator = await startEmulator();
after(() => emulator.close());
await emulator.createPool({
  ...localPool,
  mfa: {
    MfaConfiguration: 'OPTIONAL',
    SoftwareTokenMfaConfiguration: { Enabled: true },
    EmailMfaConfiguration: { Message: 'Your code is {####}.' },
  },
  users: [
    ...localPool.users,
    { email: 'app@example.com', password, totpSecret },
    { email: 'both@example.com', password, totpSecret, factors: ['EMAIL_OTP'] },
    { email: 'mail@example.com', password, factors: ['EMAIL_OTP'] },
    { email: 'new@example.com', password, status: 'FORCE_CHANGE_PASSWORD' },
  ],
});
const here = { EMULATOR_PORT: new URL(emulator.url).port };
const byVariable = { ...here, GATEHOUSE_PASSWORD: password };

/** The local pool, whatever `config.ts` of this machine says. */
function token(args: string[], setting: Setting = {}) {
  return runTool('token', ['--config', 'config.example.ts', ...args], { env: byVariable, ...setting });
}

describe('npm run token', { concurrency: 2 }, () => {
  test('prints an access token, and nothing else, for a password from standard input', async () => {
    for (const input of [password, `${password}\n`, `${password}\r\nand more\n`]) {
      const { code, out, err } = await token(['--username', demo], { input, env: here });
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^[\w-]+\.[\w-]+\.[\w-]+\n$/);
      assert.equal(claimsOf(out).token_use, 'access');
    }
  });

  test('prints an ID token where that is asked for, with a password from the environment', async () => {
    const { code, out, err } = await runAsNpm(
      'token',
      ['--config', 'config.example.ts', '--username', demo, '--use', 'id'],
      { env: byVariable },
    );
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual([claimsOf(out).token_use, claimsOf(out).email], ['id', demo]);
  });

  test('talks to the pool that the command line names', async () => {
    const other = await emulator.createPool({ users: [{ email: demo, password }] });
    const args = ['--username', demo, '--pool', other.userPoolId, '--endpoint', emulator.url];
    const { code, out } = await token([...args, '--client', other.clientId]);
    assert.equal(code, 0);
    assert.equal(claimsOf(out).client_id, other.clientId);
    const withoutClient = await token(args);
    assert.deepEqual([withoutClient.code, withoutClient.out], [2, '']);
    assert.match(withoutClient.err, /say --client ID as well/);
  });

  test('answers for an authenticator app with the secret from the environment', async () => {
    for (const username of ['app@example.com', 'both@example.com']) {
      const { code, out, err } = await token(['--username', username], {
        env: { ...byVariable, GATEHOUSE_TOTP_SECRET: totpSecret },
      });
      assert.deepEqual([code, err], [0, '']);
      assert.equal(claimsOf(out).token_use, 'access');
    }
  });

  test('explains itself', async () => {
    const { code, out, err } = await token(['--help']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^npm run -s token -- --username EMAIL.*GATEHOUSE_PASSWORD.*GATEHOUSE_TOTP_SECRET.*curl -H/s);
  });
});

type Failure = [what: string, args: string[], code: number, err: RegExp, setting?: Setting];

const failures: Failure[] = [
  [
    'A wrong password',
    ['--username', demo],
    1,
    /^Cognito does not take this user name and password\. .*\n$/,
    { input: 'Wrong-1', env: here },
  ],
  ['No password', ['--username', demo], 2, /^No password: set GATEHOUSE_PASSWORD, or give it on sta/, { env: here }],
  ['A temporary password', ['--username', 'new@example.com'], 1, /npm run users -- set-password new@example\.com\n$/],
  [
    'A code of an app',
    ['--username', 'app@example.com'],
    1,
    /^Cognito asks for a code .* GATEHOUSE_TOTP_SECRET, or run/,
  ],
  [
    'A code in a mail',
    ['--username', 'mail@example.com'],
    1,
    /the message to m\*\*\*@e\*\*\*\. Run the command at a term/,
  ],
  [
    'A choice',
    ['--username', 'both@example.com'],
    1,
    /^Cognito offers SOFTWARE_TOKEN_MFA, EMAIL_OTP\. Run the command/,
  ],
  [
    'An unknown client',
    ['--username', demo, '--client', 'abc'],
    1,
    /says: User pool client abc does not exist\. Check/,
  ],
  [
    'No local pool',
    ['--username', demo, '--endpoint', 'http://127.0.0.1:9'],
    1,
    /^Nothing answers at http:\/\/127\.0\.0\.1:9\. Start the local user pool: npm run emulator\n$/,
  ],
  ['A code where nobody can choose one', ['--username', demo, '--code'], 1, /Add ALLOW_USER_AUTH/, { env: here }],
  ['No name', [], 2, /^Whose token\? Say --username EMAIL\./],
  ['A name out of place', [demo], 2, /^demo@example\.com: say --username EMAIL\./],
  ['Another kind of token', ['--username', demo, '--use', 'refresh'], 2, /^--use refresh: expected id or access\.\n$/],
  [
    'A port that is none',
    ['--username', demo],
    2,
    /^The configuration can't be used:\nEMULATOR_PORT 95OO: expected a number from 0 to 65535\.\n$/,
    { env: { EMULATOR_PORT: '95OO' } },
  ],
  [
    'An unknown option',
    ['--username', demo, '--user', 'x'],
    2,
    /^Unknown option '--user'\. All that there are: --help\n$/,
  ],
  ['An option without its value', ['--username'], 2, /^Option '--username <value>' argument missing\.\n$/],
  ['A password as an argument', ['--username', demo, '--password', password], 2, /^--password: secrets do not belong/],
  [
    'A secret as an argument',
    [`--totp-secret=${totpSecret}`],
    2,
    /^--totp-secret: secrets .* GATEHOUSE_TOTP_SECRET\.\n$/,
  ],
  [
    'A wrong pool id',
    ['--username', demo, '--pool', 'Gatehouse'],
    2,
    /^--pool Gatehouse: expected a user pool id such/,
  ],
  [
    'A wrong address',
    ['--username', demo, '--endpoint', 'localhost:9500'],
    2,
    /^--endpoint localhost:9500: expected an/,
  ],
  [
    'A lost configuration',
    ['--username', demo, '--config', 'nowhere.ts'],
    2,
    /^The configuration can't be used:\nnowhere\.ts: no such file\n$/,
  ],
];

describe('npm run token, when there is none to be had', { concurrency: 2 }, () => {
  for (const [what, args, expected, words, setting] of failures) {
    test(`${what} is explained on standard error alone, and the command ends with ${expected}`, async () => {
      const { code, out, err } = await token(args, setting);
      assert.deepEqual([code, out], [expected, ''], err);
      assert.match(err, words);
      assert.doesNotMatch(err, /Demo-pass|Wrong-1|JBSW/);
    });
  }
});
