/** `npm run users -- list` and `show`: who is there, all of them, for people and for programs. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { sharedKeys } from '../../emulator/contract/scene.ts';
import { goBetween } from '../command-lab/go-between.ts';
import { openUsersScene } from '../command-lab/users-scene.ts';

const { emulator, cognito, pool, UserPoolId, users, usersAsNpm } = await openUsersScene();
const crowd = await emulator.createPool({
  keys: await sharedKeys,
  users: Array.from({ length: 130 }, (_, number) => ({ email: `person${number}@x.example` })),
});
const atCrowd = `--endpoint ${emulator.url} --pool ${crowd.userPoolId}`;
await cognito.createGroup({ UserPoolId, GroupName: 'engineers' });
await pool.addUser({
  email: 'ada@lovelace.example',
  attributes: { name: 'Ada\u001b[31m Lovelace', 'custom:telnum': '0123' },
  groups: ['engineers'],
  factors: ['EMAIL_OTP'],
  totpSecret: 'JBSWY3DPEHPK3PXP',
  preferredFactor: 'SOFTWARE_TOKEN_MFA',
});
await pool.addUser({ email: 'grace@hopper.example', status: 'UNCONFIRMED', isDisabled: true });

describe('npm run users -- list', { concurrency: 2 }, () => {
  test('prints everybody as a table, with nothing in it that a terminal would obey', async () => {
    const { code, out, err } = await usersAsNpm('list');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^E-mail +Name +Status +Created +User name\n(?:.+\n){3}3 accounts\n$/);
    assert.match(out, /^demo@example\.com +Demo +CONFIRMED +\d{4}-\d\d-\d\d +[\w-]{36}$/m);
    assert.match(out, /^ada@lovelace\.example +Ada \[31m Lovelace +CONFIRMED /m);
    assert.match(out, /^grace@hopper\.example +UNCONFIRMED, disabled /m);
  });

  test('fetches every page', async () => {
    const { code, out } = await users(`list --json ${atCrowd}`);
    assert.equal(code, 0);
    const emails = JSON.parse(out).map(({ email }: { email: string }) => email);
    assert.equal(new Set(emails).size, 130);
  });

  test('passes a filter on, and says when it finds nobody', async () => {
    const found = await users('list --json --filter email^="ada"');
    assert.deepEqual(
      JSON.parse(found.out).map(({ email, enabled }: { email: string; enabled: boolean }) => [email, enabled]),
      [['ada@lovelace.example', true]],
    );
    assert.deepEqual(await users('list --filter email="nobody"'), { code: 0, out: 'No accounts\n', err: '' });
  });

  test('says what a filter looks like', async () => {
    const { code, out, err } = await users('list --filter ada');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^Error while parsing filter\. A filter is one comparison: email = "ada@x\.example"/);
  });
});

describe('npm run users -- show', { concurrency: 2 }, () => {
  test('prints what there is to know about somebody', async () => {
    const { code, out, err } = await users('show ada@lovelace.example');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^email +ada@lovelace\.example$/m);
    assert.match(out, /^status +CONFIRMED$/m);
    assert.match(out, /^factors +EMAIL_OTP, SOFTWARE_TOKEN_MFA$/m);
    assert.match(out, /^preferredFactor +SOFTWARE_TOKEN_MFA$/m);
    assert.match(out, /^groups +engineers$/m);
    assert.match(out, /^custom:telnum +0123$/m);
  });

  test('prints the same for programs', async () => {
    const account = JSON.parse((await users('show grace@hopper.example --json')).out);
    const { username, created, attributes, ...rest } = account;
    assert.equal(username, attributes.sub);
    assert.ok(Date.now() - Date.parse(created) < 600_000);
    assert.deepEqual(rest, {
      email: 'grace@hopper.example',
      status: 'UNCONFIRMED',
      enabled: false,
      changed: created,
      factors: [],
      groups: [],
    });
  });

  test('shows the rest to somebody who may not see the groups', async () => {
    const between = await goBetween(emulator.url);
    after(() => between.close());
    between.refuse('AdminListGroupsForUser', 'AccessDeniedException', 'Not you.');
    const { code, out } = await users(`show ada@lovelace.example --endpoint ${between.url}`);
    assert.equal(code, 0);
    assert.match(out, /^email +ada@lovelace\.example$/m);
    assert.doesNotMatch(out, /groups/);
  });
});
