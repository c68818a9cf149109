/** `npm run users -- create`: somebody is invited, or can sign in at once; whatever fails leaves nothing behind. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { sharedKeys } from '../../emulator/contract/scene.ts';
import { goBetween } from '../command-lab/go-between.ts';
import { openUsersScene } from '../command-lab/users-scene.ts';

const password = 'Analytical-1';
const { emulator, cognito, UserPoolId, users, show, trySignIn } = await openUsersScene();

/** Where the calls of a command can be watched. */
async function watched() {
  const between = await goBetween(emulator.url);
  after(() => between.close());
  return { ...between, address: `--endpoint ${between.url}` };
}

async function isThere(name: string): Promise<boolean> {
  return show(name).then(
    () => true,
    () => false,
  );
}

describe('npm run users -- create', { concurrency: 2 }, () => {
  test('invites somebody, who gets a temporary password by mail and has to change it', async () => {
    const { code, out, err } = await users(
      'create ada@lovelace.example --attribute name=Ada --attribute custom:telnum=0123',
    );
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^ada@lovelace\.example is invited: a temporary password is on its way, to be changed/);
    const { UserStatus, UserAttributes = [] } = await show('ada@lovelace.example');
    assert.equal(UserStatus, 'FORCE_CHANGE_PASSWORD');
    const { sub, ...attributes } = Object.fromEntries(UserAttributes.map(({ Name = '', Value }) => [Name, Value]));
    assert.ok(sub);
    assert.deepEqual(attributes, {
      email: 'ada@lovelace.example',
      email_verified: 'true',
      name: 'Ada',
      'custom:telnum': '0123',
    });
    const [mail] = emulator.inbox.to('ada@lovelace.example');
    const answer = await trySignIn('ada@lovelace.example', mail?.code ?? '');
    assert.equal(answer.ChallengeName, 'NEW_PASSWORD_REQUIRED');
  });

  test('invites somebody again, with another password', async () => {
    await users('create again@lovelace.example --unverified');
    const { code, out } = await users('create again@lovelace.example --resend --json');
    assert.equal(code, 0);
    const { email, status, attributes } = JSON.parse(out);
    assert.deepEqual([email, status], ['again@lovelace.example', 'FORCE_CHANGE_PASSWORD']);
    assert.equal(attributes.email_verified, 'false');
    const codes = emulator.inbox.to('again@lovelace.example').map((mail) => mail.code);
    assert.equal(new Set(codes).size, 2);
  });

  test('makes an account that can sign in at once, step by step, without any mail', async () => {
    const { address, calls } = await watched();
    const { code, out, err } = await users(`create once@x.example --password-stdin ${address}`, `${password}\n`);
    assert.equal(code, 0, err);
    assert.equal(out, 'once@x.example can sign in now.\n');
    assert.equal(err.match(/^\d\/3 /gm)?.length, 3);
    assert.deepEqual(calls, ['AdminCreateUser', 'AdminInitiateAuth', 'AdminRespondToAuthChallenge']);
    assert.ok((await trySignIn('once@x.example', password)).AuthenticationResult);
    assert.deepEqual(emulator.inbox.to('once@x.example'), []);
  });

  test('sets the password in one call where that is asked for', async () => {
    const { address, calls } = await watched();
    const line = `create call@x.example --password-stdin --set-permanent --json ${address}`;
    const { code, out, err } = await users(line, password);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual([JSON.parse(out).email, JSON.parse(out).status], ['call@x.example', 'CONFIRMED']);
    assert.deepEqual(calls, ['AdminCreateUser', 'AdminSetUserPassword']);
    assert.ok((await trySignIn('call@x.example', password)).AuthenticationResult);
  });

  test('says what comes after the password in a pool that demands a second factor', async () => {
    const { userPoolId, clientId } = await emulator.createPool({
      keys: await sharedKeys,
      mfa: { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } },
    });
    const at = `--endpoint ${emulator.url} --pool ${userPoolId} --client ${clientId}`;
    const { code, out } = await users(`create app@x.example --password-stdin ${at}`, password);
    assert.equal(code, 0);
    assert.equal(out, 'app@x.example can sign in now. Cognito will ask for MFA_SETUP after the password.\n');
  });

  test('says that nobody is invited in a pool where people sign in without a password', async () => {
    const AllowedFirstAuthFactors = ['PASSWORD' as const, 'EMAIL_OTP' as const];
    const settings = { Policies: { SignInPolicy: { AllowedFirstAuthFactors } } };
    const { userPoolId, clientId } = await emulator.createPool({ keys: await sharedKeys, settings });
    const at = `--endpoint ${emulator.url} --pool ${userPoolId} --client ${clientId}`;
    const { code, out } = await users(`create code@x.example ${at}`);
    assert.equal(code, 0);
    assert.match(out, /^code@x\.example has an account without a password, and no mail was sent/);
    assert.deepEqual(emulator.inbox.to('code@x.example'), []);
  });

  test('says that there is an account already, and how to go on', async () => {
    await cognito.adminCreateUser({ UserPoolId, Username: 'there@x.example' });
    for (const [line, input] of [
      ['create there@x.example', ''],
      ['create THERE@x.example --password-stdin', password],
    ] as const) {
      const { code, out, err } = await users(line, input);
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, /There is an account there@x\.example in us-east-1_Gatehouse already\./i);
      for (const way of ['show', 'set-password', 'create .* --resend', 'delete']) {
        assert.match(err, new RegExp(`npm run users -- ${way.replace(' .*', ' there@x.example')}`, 'i'));
      }
    }
    assert.ok(await isThere('there@x.example'));
    const asJson = await users('create there@x.example --json');
    assert.deepEqual([asJson.code, asJson.out], [1, '']);
    assert.equal(JSON.parse(asJson.err).error.code, 'UsernameExists');
  });

  test('says how to go on where the app client does not allow the flow, and leaves nothing behind', async () => {
    const { UserPoolClient } = await cognito.createUserPoolClient({
      UserPoolId,
      ClientName: 'browser',
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
    });
    const line = `create flow@x.example --password-stdin --client ${UserPoolClient?.ClientId}`;
    const { code, out, err } = await users(line, password);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /The app client does not allow ADMIN_USER_PASSWORD_AUTH\./);
    assert.match(err, /npm run users -- create flow@x\.example --password-stdin --set-permanent\n/);
    assert.match(err, /The account was taken away again: nothing has changed\.\n$/);
    assert.equal(await isThere('flow@x.example'), false);
  });

  test('refuses a weak password by the rule that it breaks, and leaves nothing behind', async () => {
    const { code, err } = await users('create weak@x.example --password-stdin', 'engine');
    assert.equal(code, 1);
    assert.match(
      err,
      /The password is not to the pool's rules: Password not long enough\.\n.*nothing has changed\.\n$/,
    );
    assert.equal(await isThere('weak@x.example'), false);
  });

  test('says what is left where the half-made account can’t be taken away', async () => {
    const { address, refuse } = await watched();
    refuse('AdminInitiateAuth', 'AccessDeniedException', 'Not you.');
    refuse('AdminDeleteUser', 'AccessDeniedException', 'Not you either.');
    const { code, err } = await users(`create half@x.example --password-stdin ${address}`, password);
    assert.equal(code, 1);
    assert.match(err, /lack the permission cognito-idp:AdminInitiateAuth\./);
    assert.match(
      err,
      /is there all the same.*npm run users -- set-password half@x\.example, or npm run users -- delete half@/,
    );
    assert.ok(await isThere('half@x.example'));
  });

  test('signs in through a client with a secret, once it knows the secret', async () => {
    const { UserPoolClient } = await cognito.createUserPoolClient({
      UserPoolId,
      ClientName: 'server',
      GenerateSecret: true,
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'],
    });
    const line = `create secret@x.example --password-stdin --client ${UserPoolClient?.ClientId}`;
    const without = await users(line, password);
    assert.equal(without.code, 1);
    assert.match(
      without.err,
      /SECRET_HASH was not received\. Put the secret of the app client into GATEHOUSE_CLIENT_SECRET/,
    );
    const withSecret = await users(line, password, { GATEHOUSE_CLIENT_SECRET: UserPoolClient?.ClientSecret ?? '' });
    assert.equal(withSecret.code, 0, withSecret.err);
    assert.ok((await trySignIn('secret@x.example', password)).AuthenticationResult);
  });

  test('names an address that is none, and an attribute that the pool has not', async () => {
    const noAddress = await users('create ada');
    assert.deepEqual([noAddress.code, noAddress.err], [1, 'ada: Username should be an email.\n']);
    const noAttribute = await users('create attribute@x.example --attribute custom:team=1');
    assert.equal(noAttribute.code, 1);
    assert.match(noAttribute.err, /custom:team.* Attributes are given with --attribute NAME=VALUE\.\n$/s);
    assert.equal(await isThere('attribute@x.example'), false);
  });

  test('finds out before any call that the command line contradicts itself', async () => {
    const { address, calls } = await watched();
    const contradictions: [line: string, words: RegExp, input?: string][] = [
      ['create a@x.example --set-permanent', /^--set-permanent goes with --password-stdin\.\n$/],
      ['create a@x.example --attribute name', /^--attribute name: expected NAME=VALUE\.\n$/],
      ['create a@x.example --password-stdin', /^No password: give it on standard input/],
      [`create a@x.example --password ${password}`, /^--password: secrets do not belong on a command line\./],
      ['create', /^Whose account\? Say npm run users -- create EMAIL\n$/],
    ];
    for (const [line, words, input = ''] of contradictions) {
      const { code, out, err } = await users(`${line} ${address}`, input);
      assert.deepEqual([code, out], [2, ''], line);
      assert.match(err, words);
    }
    assert.deepEqual(calls, []);
  });

  test('needs to be told the client of a pool that the configuration does not name', async () => {
    const { userPoolId } = await emulator.createPool({ keys: await sharedKeys });
    const at = `--endpoint ${emulator.url} --pool ${userPoolId}`;
    const { code, err } = await users(`create a@x.example --password-stdin ${at}`, password);
    assert.equal(code, 2);
    assert.match(
      err,
      new RegExp(`^--pool ${userPoolId}: not the pool of the configuration, so say --client ID as well`),
    );
  });
});
