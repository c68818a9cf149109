/** `--triggers`, `--lambda-endpoint` and the triggers of a seed, tried by the command itself. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, type TestContext, test } from 'node:test';
import { cognitoAt } from '../../emulator/contract/scene.ts';
import { claimsOf } from '../../emulator/contract/tokens-of.ts';
import { arnOf, openLambda } from '../../emulator/contract/trigger-ways.ts';
import { runAsNpm, startTool } from '../command-lab/tool-process.ts';

const folder = await mkdtemp(join(tmpdir(), 'gatehouse-triggers-'));
after(() => rm(folder, { recursive: true }));
const ada = 'ada@lovelace.example';
const UserPoolId = 'us-east-1_Triggers1';
const ClientId = 'triggers';

async function write(files: Record<string, string>): Promise<void> {
  await mkdir(join(folder, 'handlers'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

async function start(t: TestContext, ...args: string[]) {
  const running = await startTool('emulator', ['--port', '0', ...args], /^Ready (http:\/\/127\.0\.0\.1:\d+)$/m);
  t.after(() => running.stop());
  const cognito = cognitoAt(running.found);
  t.after(() => cognito.destroy());
  return { ...running, cognito };
}

describe('npm run emulator, with triggers', { concurrency: 2 }, () => {
  test('calls the handlers of a folder, of a seed, and of a Lambda endpoint, also after a reset', async (t) => {
    await write({
      'handlers/package.json': '{ "type": "module" }',
      'handlers/PostConfirmation.js': `
        exports.handler = (event, context, callback) => {
          Promise.reject(new Error('left behind'));
          setImmediate(() => { throw new Error('thrown behind'); });
          callback(null, event);
        };`,
      'handlers/pre-token-generation-v2.ts': `
        import { claims } from './claims';
        type Event = { response: object };
        export const handler = async (event: Event): Promise<Event> => {
          event.response = { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } } };
          return event;
        };`,
      'handlers/claims.ts': 'export const claims = { tenants: [1, 2] };',
      'confirm.mjs':
        'export const handler = async (event) => { event.response.autoConfirmUser = true; return event; };',
      'seed.json': JSON.stringify({
        pools: [
          {
            id: UserPoolId,
            clients: [{ id: ClientId, settings: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] } }],
            settings: { LambdaConfig: { PreAuthentication: arnOf('watch'), PostAuthentication: arnOf('greet') } },
            triggers: { PreSignUp: 'confirm.mjs' },
          },
        ],
      }),
    });
    const called: string[] = [];
    const lambda = await openLambda(t, async (name, event) => {
      called.push(name);
      return event;
    });
    const seed = ['--seed', join(folder, 'seed.json'), '--triggers', join(folder, 'handlers')];
    const { cognito, said, until, found: url } = await start(t, ...seed, '--lambda-endpoint', lambda.url);
    const found = 'PostConfirmation PostConfirmation\\.js {2}PreTokenGenerationV2 pre-token-generation-v2\\.ts';
    assert.match(said, new RegExp(`^Triggers {3}${found}\n {11}not by a trigger’s name: claims\\.ts$`, 'm'));
    for (let time = 1; time <= 2; time += 1) {
      const account = { ClientId, Username: ada, Password: 'Engine-1843' };
      assert.equal((await cognito.signUp(account)).UserConfirmed, true);
      const AuthParameters = { USERNAME: ada, PASSWORD: 'Engine-1843' };
      const begun = { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters } as const;
      const { AuthenticationResult } = await cognito.initiateAuth(begun);
      assert.deepEqual(claimsOf(AuthenticationResult?.AccessToken ?? '').tenants, [1, 2]);
      await fetch(`${url}/_emulator/reset`, { method: 'POST' });
    }
    await until(/trigger: Error: left behind/);
    await until(/trigger: Error: thrown behind/);
    assert.deepEqual(called, ['watch', 'greet', 'watch', 'greet']);
    const later = { pools: [{ id: 'us-east-1_Later0000', triggers: { PreSignUp: 'confirm.mjs' } }] };
    const refused = await fetch(`${url}/_emulator/seed`, { method: 'POST', body: JSON.stringify(later) });
    assert.match(await refused.text(), /pools\[0\]\.triggers: only a seed file can name modules/);
  });

  test('says at once what a LambdaConfig names in vain, and of the local pool shows a claim of its own', async (t) => {
    const { cognito, until, found: url } = await start(t);
    await cognito.createUserPool({ PoolName: 'other', LambdaConfig: { CustomMessage: arnOf('words') } });
    await until(/: CustomMessage arn:aws:lambda:\S+ is not called\. Say where Lambda answers/);
    const demo = ['--config', 'config.example.ts', '--username', 'demo@example.com', '--use', 'id'];
    const { out } = await runAsNpm('token', demo, { input: 'Demo-pass-1', env: { EMULATOR_PORT: new URL(url).port } });
    assert.equal(claimsOf(out).plan, 'demo');
  });

  test('starts nothing with a folder, a module or an address that can’t be meant', async () => {
    await write({ 'handlers-empty.txt': '', 'broken.mjs': 'export const handle = 1;' });
    await write({
      'broken.json': JSON.stringify({ pools: [{ id: UserPoolId, triggers: { PreSignUp: 'broken.mjs' } }] }),
    });
    for (const [args, words] of [
      [['--triggers', join(folder, 'nowhere')], 'nowhere: there is no such folder'],
      [['--seed', join(folder, 'broken.json')], 'broken.mjs: exports no function called handler'],
      [['--lambda-endpoint', 'localhost:3001'], '--lambda-endpoint localhost:3001: expected an address such as'],
    ] as const) {
      const { code, err } = await runAsNpm('emulator', ['--port', '0', ...args]);
      assert.equal(code, 2);
      assert.ok(err.includes(words), err);
    }
  });
});
