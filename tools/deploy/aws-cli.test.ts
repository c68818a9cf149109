/** docs/aws.md's way by the AWS CLI alone: its lines are run, where there is one, by the CLI itself against the stand-in. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../config/load-config.ts';
import { type StandIn, startStandIn } from '../deploy-lab/stand-in.ts';

const run = promisify(execFile);
const skip = knowsEndpoint() ? false : 'aws is not installed, or too old for AWS_ENDPOINT_URL';
const page = readFileSync(join(root, 'docs/aws.md'), 'utf8');
const lines = [...page.matchAll(/^aws (?!sso)(.*?)(?: +#.*)?$/gm)].map((match) => match[1] ?? '');

/** Since 1.29 and 2.13. An older one would ask AWS itself. */
function knowsEndpoint(): boolean {
  const [, major = '0', minor = '0'] =
    /aws-cli\/(\d+)\.(\d+)/.exec(String(spawnSync('aws', ['--version']).stdout)) ?? [];
  return Number(minor) >= (major === '1' ? 29 : 13);
}

/** What is asked about is done by then: the CLI would wait for many seconds before it looks again. */
function hurry({ world }: StandIn): undefined {
  for (const { pending, changeSets } of world.stacks) {
    while (pending.length > 0) pending.shift()?.();
    for (const changeSet of changeSets) changeSet.status = 'CREATE_COMPLETE';
  }
}

async function open(t: TestContext) {
  const standIn = await startStandIn();
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-aws-cli-'));
  t.after(() => Promise.all([standIn.close(), rm(folder, { recursive: true })]));
  standIn.intercept = () => hurry(standIn);
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist/index.html'), '<title>Index</title>');
  const [PATH, HOME] = [process.env.PATH ?? '', folder];
  const env = { PATH, HOME, ...standIn.env, AWS_DEFAULT_REGION: standIn.world.region, AWS_PAGER: '' };
  const aws = async (line: string) => {
    const args = (line.match(/'[^']*'|\S+/g) ?? []).map((arg) => arg.replaceAll("'", ''));
    return (await run('aws', args.map(here), { env, cwd: folder })).stdout;
  };
  return { aws, world: standIn.world };
}

function here(arg: string): string {
  return arg.startsWith('infra/') ? join(root, arg) : arg;
}

test('Three lines of the AWS CLI make the stack, say what goes into config.ts, and upload the site', {
  skip,
}, async (t) => {
  const { aws, world } = await open(t);
  world.buckets.set('BUCKET', new Map());
  const [deploy = '', describe = '', sync = ''] = lines;
  assert.equal(lines.length, 3);
  await aws(deploy);
  assert.equal(world.stacks[0]?.status, 'CREATE_COMPLETE');
  const told = (await aws(describe)).split('\n').map((line) => line.split('\t'));
  const outputFor = (about: string) => told.find(([, text]) => text?.startsWith(about))?.[0];
  assert.equal(outputFor('userPoolId in config.ts'), world.stacks[0]?.outputs.UserPoolId);
  const bucket = outputFor("The bucket with the site's files") ?? '';
  await aws(sync.replace('BUCKET_NAME', bucket));
  const page = world.buckets.get(bucket)?.get('index.html');
  assert.deepEqual([page?.contentType, page?.cacheControl], ['text/html', 'no-store']);
});
