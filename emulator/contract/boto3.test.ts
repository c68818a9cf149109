/** The emulator as Python's SDK knows it, where there is one: Debian's package is python3-boto3. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { patience } from '../../tools/command-lab/patience.ts';
import { start } from './stored.ts';

const run = promisify(execFile);

/** Without loading it. */
const look = 'import importlib.util, sys; sys.exit(importlib.util.find_spec("boto3") is None)';

/** Debian's own first; another may stand before it in the path, without the package. */
const python = ['/usr/bin/python3', 'python3'].find((each) => spawnSync(each, ['-c', look]).status === 0);
const skip = python === undefined ? 'python3-boto3 is not installed' : false;
const script = fileURLToPath(new URL('boto3-journey.py', import.meta.url));

/** Without what this machine knows of AWS. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'))),
  AWS_CONFIG_FILE: '/nowhere',
  AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
  AWS_EC2_METADATA_DISABLED: 'true',
};

test('With boto3 somebody signs up and in, and an administrator does the rest', { skip }, async (t) => {
  const { url } = await start(t, { choices: { code: '246810' } });
  const { stdout } = await run(python ?? '', [script, url], { env, ...patience });
  assert.deepEqual(JSON.parse(stdout), {
    account: '000000000000',
    region: 'eu-west-1',
    unconfirmed: ['UserNotConfirmedException', 'UserNotConfirmedException', 400, 0],
    'wrong code': ['CodeMismatchException', 'CodeMismatchException', 400, 0],
    'signed in': true,
    refreshed: 3600,
    verified: 'true',
    groups: ['engineers'],
    'admin signed in': ['AccessToken', 'ExpiresIn', 'IdToken', 'RefreshToken', 'TokenType'],
    disabled: ['NotAuthorizedException', 'NotAuthorizedException', 400, 0],
    pages: [['CONFIRMED'], ['CONFIRMED']],
    created: true,
    tags: { team: 'a' },
    servers: ['billing'],
    'in group': [1],
    events: [['SignIn', 'Pass']],
    imported: ['Succeeded', 1],
    'identity pool': 'people',
    deleted: ['UserNotFoundException', 'UserNotFoundException', 400, 0],
    lacking: ['ClientError', 'NotInGatehouseEmulator', 400, 0],
  });
});
