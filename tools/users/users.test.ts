/** `npm run users` before any command is carried out: help, the command line, credentials, rights, the way to the pool. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { goBetween } from '../command-lab/go-between.ts';
import { openUsersScene } from '../command-lab/users-scene.ts';
import { commands } from './all.ts';
import { helpFor } from './help.ts';

const { emulator, users } = await openUsersScene();

describe('npm run users', { concurrency: 2 }, () => {
  test('explains every command, with examples', async () => {
    const general = await users('--help');
    assert.deepEqual([general.code, general.err], [0, '']);
    for (const [name, { usage }] of commands) {
      assert.match(general.out, new RegExp(`^  ${usage} `, 'm'));
      const help = helpFor(name);
      assert.match(help, new RegExp(`^npm run users -- ${usage} \\[options\\]`));
      assert.match(help, new RegExp(`^  npm run (?:-s )?users -- ${name}`, 'm'));
    }
    assert.deepEqual(await users('create --help'), { code: 0, out: `${helpFor('create')}\n`, err: '' });
  });

  test('lists the commands where there is none, or none of that name', async () => {
    const none = await users('--json');
    assert.deepEqual([none.code, none.out], [2, '']);
    assert.match(JSON.parse(none.err).error.message, /^npm run users -- <command>/);
    const unknown = await users('remove ada@x.example');
    assert.deepEqual([unknown.code, unknown.out], [2, '']);
    assert.match(unknown.err, /^remove is not a command\. The commands are create, list, show, .*sign-in\.\n$/);
  });

  test('refuses what a command would not look at', async () => {
    const foreign = await users('show demo@example.com --resend');
    assert.deepEqual(
      [foreign.code, foreign.err],
      [2, 'show has no option --resend. More: npm run users -- show --help\n'],
    );
    const twice = await users('show demo@example.com grace@x.example');
    assert.equal(twice.code, 2);
    assert.equal(twice.err, 'grace@x.example: one too many. Say npm run users -- show EMAIL\n');
  });

  test('names the missing permission, from what AWS says or from what was called', async () => {
    const between = await goBetween(emulator.url);
    after(() => between.close());
    const said =
      'User: arn:aws:iam::1:user/ada is not authorized to perform: cognito-idp:ListUsers on resource: arn:aws:cognito-idp:pool';
    between.refuse('ListUsers', 'AccessDeniedException', said);
    between.refuse('AdminDeleteUser', 'AccessDeniedException', '');
    const list = await users(`list --endpoint ${between.url}`);
    assert.deepEqual([list.code, list.out], [1, '']);
    assert.match(
      list.err,
      /^These credentials lack the permission cognito-idp:ListUsers\. .*\n {2}\(User: arn:.*\)\n$/,
    );
    const remove = await users(`delete demo@example.com --yes --json --endpoint ${between.url}`);
    const { error } = JSON.parse(remove.err);
    assert.equal(error.code, 'AccessDenied');
    assert.match(error.message, /the permission cognito-idp:AdminDeleteUser\./);
  });

  test('says how to get credentials for a real pool, and asks for none for a local one', async () => {
    const { code, out, err } = await users('list --pool eu-west-1_Ab3dEf6hI');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^No AWS credentials were found\. Sign in with "aws login"/);
  });

  test('says when nothing answers, and how to start something that does', async () => {
    const { code, out, err } = await users('list --endpoint http://127.0.0.1:9');
    assert.deepEqual([code, out], [1, '']);
    assert.equal(err, 'Nothing answers at http://127.0.0.1:9. Start the local user pool: npm run emulator\n');
  });

  test('names a pool that is not there, and one that can’t be', async () => {
    const unknown = await users(`list --pool us-east-1_Unknown00 --endpoint ${emulator.url}`);
    assert.deepEqual([unknown.code, unknown.out], [1, '']);
    assert.match(
      unknown.err,
      /^User pool us-east-1_Unknown00 does not exist\. Check the id, its region, and whose cred/,
    );
    const wrong = await users('list --pool eu-west-1-Ab3dEf6hI');
    assert.deepEqual([wrong.code, wrong.out], [2, '']);
    assert.match(wrong.err, /expected a user pool id such as eu-west-1_Ab3dEf6hI/);
  });

  test('passes on a refusal that it has no words for', async () => {
    const between = await goBetween(emulator.url);
    after(() => between.close());
    between.refuse('ListUsers', 'SomethingNewException', 'Said by Cognito.');
    const { code, err } = await users(`list --endpoint ${between.url}`);
    assert.deepEqual([code, err], [1, 'cognito-idp:ListUsers was refused: SomethingNew: Said by Cognito.\n']);
  });
});
