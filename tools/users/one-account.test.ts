/** What `npm run users` does to one account that is there: each command, and its refusals. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openUsersScene } from '../command-lab/users-scene.ts';

const password = 'Analytical-1';
const { emulator, cognito, pool, ClientId, users, show, trySignIn } = await openUsersScene();

async function statusOf(name: string): Promise<string | undefined> {
  return (await show(name)).UserStatus;
}

async function tokensOf(name: string) {
  const { AuthenticationResult } = await trySignIn(name, password);
  return AuthenticationResult ?? assert.fail(`${name} was not signed in`);
}

function refresh(REFRESH_TOKEN = '') {
  return cognito.initiateAuth({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN } });
}

describe('npm run users', { concurrency: 2 }, () => {
  test('confirm lets somebody in who never typed the code, and not twice', async () => {
    await pool.addUser({ email: 'wait@x.example', password, status: 'UNCONFIRMED' });
    const { code, out, err } = await users('confirm wait@x.example --verify-email');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(out, 'wait@x.example is confirmed and can sign in. The e-mail address counts as verified.\n');
    const { UserStatus, UserAttributes = [] } = await show('wait@x.example');
    assert.equal(UserStatus, 'CONFIRMED');
    assert.equal(UserAttributes.find(({ Name }) => Name === 'email_verified')?.Value, 'true');
    const again = await users('confirm wait@x.example');
    assert.deepEqual(again, { code: 1, out: '', err: 'wait@x.example is confirmed already.\n' });
  });

  test('confirm leaves the address unverified unless told otherwise', async () => {
    await pool.addUser({ email: 'code@x.example', password, status: 'UNCONFIRMED' });
    const { out } = await users('confirm code@x.example --json');
    assert.deepEqual(JSON.parse(out), { name: 'code@x.example', done: 'confirm', verified: false });
    const { UserAttributes = [] } = await show('code@x.example');
    assert.equal(UserAttributes.find(({ Name }) => Name === 'email_verified')?.Value, 'false');
  });

  test('set-password sets one for good, from standard input', async () => {
    await pool.addUser({ email: 'new@x.example', password: 'Temporary-1', status: 'FORCE_CHANGE_PASSWORD' });
    const { code, out, err } = await users('set-password new@x.example', `${password}\n`);
    assert.deepEqual([code, out, err], [0, 'new@x.example can sign in with the new password.\n', '']);
    assert.ok(await tokensOf('new@x.example'));
  });

  test('set-password sets one that has to be changed', async () => {
    await pool.addUser({ email: 'temp@x.example', password: 'Engine-1843' });
    const { out } = await users('set-password temp@x.example --password-stdin --temporary --json', password);
    assert.deepEqual(JSON.parse(out), { name: 'temp@x.example', done: 'set-password', temporary: true });
    assert.equal((await trySignIn('temp@x.example', password)).ChallengeName, 'NEW_PASSWORD_REQUIRED');
  });

  test('set-password refuses a weak one, and none', async () => {
    const weak = await users('set-password demo@example.com', 'engine');
    assert.deepEqual(weak, {
      code: 1,
      out: '',
      err: "The password is not to the pool's rules: Password not long enough.\n",
    });
    const none = await users('set-password demo@example.com');
    assert.deepEqual([none.code, none.out], [2, '']);
    assert.match(none.err, /^No password: give it on standard input/);
  });

  test('reset takes the password away and sends a code for a new one', async () => {
    await pool.addUser({ email: 'lost@x.example', password });
    const { code, out } = await users('reset lost@x.example');
    assert.equal(code, 0);
    assert.match(out, /A code to choose a new one is on its way\.\n$/);
    assert.equal(await statusOf('lost@x.example'), 'RESET_REQUIRED');
    const [mail] = emulator.inbox.to('lost@x.example');
    assert.match(mail?.code ?? '', /^\d{6}$/);
    const refused = await users('sign-in lost@x.example', password);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /has yet to choose a new password\. .*set-password lost@x\.example\n$/);
  });

  test('reset says what to do for somebody who has no password of their own yet, or no address', async () => {
    await pool.addUser({ email: 'fresh@x.example', password, status: 'FORCE_CHANGE_PASSWORD' });
    const fresh = await users('reset fresh@x.example');
    assert.equal(fresh.code, 1);
    assert.match(
      fresh.err,
      /has no password to reset yet\. Invite again: npm run users -- create fresh@x\.example --resend/,
    );
    await pool.addUser({ email: 'mute@x.example', password, attributes: { email_verified: 'false' } });
    const mute = await users('reset mute@x.example');
    assert.equal(mute.code, 1);
    assert.match(mute.err, /has no verified address that a code could go to\. Set a password/);
  });

  test('disable shuts somebody out, and enable lets them in again', async () => {
    await pool.addUser({ email: 'off@x.example', password });
    const { RefreshToken } = await tokensOf('off@x.example');
    assert.equal((await users('disable off@x.example')).out.split('.')[1]?.trim(), 'example is switched off');
    await assert.rejects(refresh(RefreshToken), { name: 'NotAuthorizedException' });
    const refused = await users('sign-in off@x.example', password);
    assert.equal(refused.code, 1);
    assert.match(
      (await users('enable off@x.example')).out,
      /^off@x\.example is switched on and can sign in again\.\n$/,
    );
    assert.ok(await tokensOf('off@x.example'));
  });

  test('sign-out ends every session', async () => {
    await pool.addUser({ email: 'out@x.example', password });
    const sessions = [await tokensOf('out@x.example'), await tokensOf('out@x.example')];
    const { code, out } = await users('sign-out out@x.example --json');
    assert.deepEqual([code, JSON.parse(out)], [0, { name: 'out@x.example', done: 'sign-out' }]);
    for (const { RefreshToken } of sessions) {
      await assert.rejects(refresh(RefreshToken), { name: 'NotAuthorizedException' });
    }
  });

  test('delete asks, and takes only a yes for a yes', async () => {
    await pool.addUser({ email: 'gone@x.example', password });
    for (const [input, words] of [
      ['', /Nobody answers\. Say --yes to delete without being asked\.\n$/],
      ['yesterday\n', /gone@x\.example stays\.\n$/],
    ] as const) {
      const { code, out, err } = await users('delete gone@x.example', input);
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, /^Delete gone@x\.example and everything in the account, for good\? \[y\/N\]/);
      assert.match(err, words);
    }
    assert.ok(await show('gone@x.example'));
    const { code, out } = await users('delete gone@x.example', 'y\n');
    assert.deepEqual([code, out], [0, 'gone@x.example is deleted.\n']);
    await assert.rejects(show('gone@x.example'), { name: 'UserNotFoundException' });
  });

  test('delete --yes asks nothing', async () => {
    await pool.addUser({ email: 'sure@x.example', password });
    const { code, out, err } = await users('delete sure@x.example --yes --json');
    assert.deepEqual([code, JSON.parse(out), err], [0, { name: 'sure@x.example', done: 'delete' }, '']);
    await assert.rejects(show('sure@x.example'), { name: 'UserNotFoundException' });
  });

  test('sign-in prints the tokens', async () => {
    await pool.addUser({ email: 'in@x.example', password });
    const { code, out, err } = await users('sign-in in@x.example', `${password}\n`);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^IdToken +eyJ[\w.-]+$/m);
    assert.match(out, /^ExpiresIn +3600$/m);
    const asJson = JSON.parse((await users('sign-in in@x.example --password-stdin --json', password)).out);
    const { UserAttributes = [] } = await cognito.getUser({ AccessToken: asJson.AuthenticationResult.AccessToken });
    assert.equal(UserAttributes.find(({ Name }) => Name === 'email')?.Value, 'in@x.example');
  });

  test('sign-in prints what Cognito asks after the password', async () => {
    await pool.addUser({ email: 'asked@x.example', password, status: 'FORCE_CHANGE_PASSWORD' });
    const { code, out } = await users('sign-in asked@x.example', password);
    assert.equal(code, 0);
    assert.match(out, /^The password is right\. Cognito asks for NEW_PASSWORD_REQUIRED:\n/);
    assert.match(out, /^Session +\S{20,}$/m);
  });

  test('sign-in refuses a wrong password without repeating it', async () => {
    const { code, out, err } = await users('sign-in demo@example.com', 'Wrong-1843');
    assert.deepEqual([code, out, err], [1, '', 'Cognito does not take this user name and password.\n']);
  });

  test('an account that is not there is said not to be there, whatever is asked of it', async () => {
    const lines = ['show', 'confirm', 'delete --yes'];
    for (const line of lines) {
      const { code, out, err } = await users(`${line} nobody@x.example`);
      assert.deepEqual([code, out], [1, ''], line);
      assert.match(
        err,
        /^There is no account nobody@x\.example in us-east-1_Gatehouse\. All of them: npm run users -- list/,
      );
    }
  });
});
