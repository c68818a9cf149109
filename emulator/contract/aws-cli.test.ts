/** The emulator as the AWS CLI knows it, where there is one: `aws --endpoint-url`. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { patience } from '../../tools/command-lab/patience.ts';
import { startEmulator } from '../emulator.ts';

const run = promisify(execFile);
const isInstalled = spawnSync('aws', ['--version']).status === 0;
const skip = isInstalled ? false : 'aws is not installed';

/** Without what this machine knows of AWS. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'))),
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_CONFIG_FILE: '/nowhere',
  AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
  AWS_PAGER: '',
};

/** Runs `aws cognito-idp …` and reads what it prints. */
async function openAws(t: TestContext) {
  const emulator = await startEmulator();
  t.after(() => emulator.close());
  const general = ['--endpoint-url', emulator.url, '--region', 'us-east-1', '--output', 'json'];
  return async (line: string, ...more: string[]) => {
    const { stdout } = await run('aws', ['cognito-idp', ...line.split(' '), ...more, ...general], { env, ...patience });
    return stdout ? JSON.parse(stdout) : undefined;
  };
}

test('The AWS CLI makes a pool, a client and an account, and signs in', { skip }, async (t) => {
  const aws = await openAws(t);
  const { UserPool } = await aws('create-user-pool --pool-name cli --username-attributes email');
  const pool = ['--user-pool-id', UserPool.Id];
  const flows = 'ALLOW_USER_PASSWORD_AUTH ALLOW_REFRESH_TOKEN_AUTH';
  const { UserPoolClient } = await aws(
    `create-user-pool-client --client-name cli --explicit-auth-flows ${flows}`,
    ...pool,
  );
  const { User } = await aws('admin-create-user --username ada@lovelace.example --message-action SUPPRESS', ...pool);
  assert.equal(User.UserStatus, 'FORCE_CHANGE_PASSWORD');
  await aws('admin-set-user-password --username ada@lovelace.example --password Engine-1843 --permanent', ...pool);
  const { Users } = await aws('list-users --filter', 'email ^= "ada"', ...pool);
  assert.deepEqual(
    Users.map(({ UserStatus }: { UserStatus: string }) => UserStatus),
    ['CONFIRMED'],
  );
  const { AuthenticationResult } = await aws(
    `initiate-auth --auth-flow USER_PASSWORD_AUTH --client-id ${UserPoolClient.ClientId} --auth-parameters`,
    'USERNAME=ada@lovelace.example,PASSWORD=Engine-1843',
  );
  assert.match(AuthenticationResult.IdToken, /^eyJ/);
});

test('The AWS CLI shows a refusal by its name and its text', { skip }, async (t) => {
  const aws = await openAws(t);
  const refused = aws('describe-user-pool --user-pool-id us-east-1_Unknown00');
  await assert.rejects(refused, (error: Error & { stderr?: string }) => {
    assert.match(error.stderr ?? '', /\(ResourceNotFoundException\).*User pool us-east-1_Unknown00 does not exist\./);
    return true;
  });
});
