/** The package, out of its tarball in an empty folder: each command, and each thing that can be imported. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { launchOptions } from '../browser/find-browser.ts';
import { patience } from '../command-lab/patience.ts';
import { root } from '../config/load-config.ts';
import { environment, gatehouse, startGatehouse } from '../package-lab/command.ts';
import { filesInDocs } from '../package-lab/files-in-docs.ts';
import { type Installed, installPackage } from '../package-lab/installed.ts';
import { ada, ids, importing, myModule, myPage, people, typed, typedWithPlaywright } from '../package-lab/samples.ts';

const run = promisify(execFile);
const commands = ['start', 'create', 'build', 'emulator', 'users', 'token', 'deploy', 'undeploy'];
describe('the package', () => {
  let installed: Installed;
  let folder: string;
  before(async () => {
    installed = await installPackage();
    folder = installed.folder;
    await installed.write({ 'people.json': JSON.stringify(people) });
  });
  after(() => installed.remove());

  const inLib = async (): Promise<string[]> => {
    const lib = join(folder, 'node_modules/gatehouse/lib');
    const names = (await readdir(lib, { recursive: true })).filter((name) => name.endsWith('.js'));
    return Promise.all(names.map((name) => readFile(join(lib, name), 'utf8')));
  };

  test('has what it needs in it, and no test', () => {
    for (const name of [
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'config.example.ts',
      'infra/template.yaml',
      'public/site.css',
    ]) {
      assert.ok(installed.files.includes(name), name);
    }
    assert.deepEqual(
      installed.files.filter((name) => /\.test\.|-scene|^(?:tools|emulator|e2e)\//.test(name)),
      [],
    );
  });

  test('says what its commands are, and refuses others', async () => {
    const [help, none, version, unknown, option] = await Promise.all(
      ['--help', '', '--version', 'deplyo', 'emulator --sed people.json'].map((line) => gatehouse(folder, line)),
    );
    assert.ok(help && none && version && unknown && option);
    assert.deepEqual([help.code, none], [0, help]);
    assert.match(version.out, /^\d+\.\d+\.\d+\n$/);
    for (const name of commands) assert.match(help.out, new RegExp(`^ {2}gatehouse ${name} `, 'm'));
    assert.deepEqual([unknown.code, unknown.out], [2, '']);
    assert.match(unknown.err, /^deplyo: there is no such command\. There are\n\n {2}gatehouse start/);
    assert.deepEqual([option.code, option.err], [2, "Unknown option '--sed'. All that there are: --help\n"]);
  });

  test('names its commands, its configuration and its folder as they are called there', async () => {
    const texts = await inLib();
    for (const text of texts) assert.doesNotMatch(text, /npm (?:run|start)|(?<=[ (])config\.ts|\.emulator\//);
    for (const name of commands) {
      assert.ok(
        texts.some((text) => new RegExp(`\\bnpx gatehouse ${name}\\b`).test(text)),
        name,
      );
    }
    const { code, out } = await gatehouse(folder, 'users create --help');
    assert.deepEqual([code, out.split('\n')[0]], [0, 'npx gatehouse users create EMAIL [options]']);
  });

  test('copies its pages, and builds with what was made of them', async () => {
    assert.equal((await gatehouse(folder, 'create my-login')).code, 0);
    assert.match((await gatehouse(folder, 'create my-login')).err, /^my-login: is there already/);
    const login = await readFile(join(folder, 'my-login/login.html'), 'utf8');
    await installed.write({
      'my-login/login.html': login.replace(/<h1>.*<\/h1>/, '<h1>Welcome to mine</h1>'),
      'my-login/mine.html': myPage,
      'my-login/mine.js': myModule,
      'my-login/words.js': "export const greeting = ' greets ';",
      'my-login/client.html': myPage.replace('mine.js', 'client.js'),
      'my-login/client.ts': (await filesInDocs('without-a-clone.md'))['mine.ts'] ?? '',
      'my-login/reports/may.html': myPage.replace('mine.js', 'may.js'),
      'my-login/reports/may.ts': myModule.replaceAll("'./", "'../").replace("'../gate", "'../../gate"),
    });
    const { code, out, err } = await gatehouse(folder, 'build --pages my-login --outdir public/auth');
    assert.equal(code, 0, err);
    assert.match(out, /mine, first load/);
    // A page that imports `gatehouse/client` makes nobody else's scripts heavier.
    assert.doesNotMatch(out + err, /\bover\b/i);
    const built = await readdir(join(folder, 'public/auth'));
    assert.match(await readFile(join(folder, 'public/auth/login.html'), 'utf8'), /<h1>Welcome to mine<\/h1>/);
    // The two pages of one's own share their words.
    const scripts = built.filter((name) => name.endsWith('.js'));
    const texts = await Promise.all(scripts.map((name) => readFile(join(folder, 'public/auth', name), 'utf8')));
    assert.equal(texts.filter((text) => text.includes('" greets "')).length, 1);
    assert.ok(built.some((name) => /^mine-\w{8}\.js$/.test(name)));
    assert.ok(built.some((name) => /^reports-may-\w{8}\.js$/.test(name)));
    // The configuration is the build's own file of that name.
    assert.match(await readFile(join(folder, 'public/auth/config.js'), 'utf8'), /^export const config = \{$/m);
    assert.deepEqual(await readdir(join(folder, '.gatehouse')), []);
  });

  test('runs a pool from a seed, a site for it, and what an administrator and a script do with it', async (t) => {
    const emulator = await startGatehouse(folder, 'emulator --port 0 --seed people.json');
    t.after(emulator.stop);
    const site = await startGatehouse(folder, `start --port 0 --emulator ${emulator.url} --pages my-login`);
    t.after(site.stop);
    assert.ok(site.lines.includes(`App client  ${ids.clientId}`), site.lines.join('\n'));
    assert.match(await (await fetch(`${site.url}/login.html`)).text(), /Welcome to mine/);
    assert.match(await (await fetch(`${site.url}/config.js`)).text(), new RegExp(`"endpoint": "${emulator.url}/"`));
    const pool = `--pool ${ids.userPoolId} --client ${ids.clientId} --endpoint ${emulator.url}`;
    const [users, token] = await Promise.all([
      gatehouse(folder, `users list --json ${pool}`),
      gatehouse(folder, `token --username ${ada.email} ${pool}`, { GATEHOUSE_PASSWORD: ada.password }),
    ]);
    assert.match(users.out, /"ada@example\.com"/);
    assert.match(token.out, /^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    assert.equal(await emulator.stop(), 130);
  });

  test('starts pool and site at once, and keeps what the pool knows in its folder', async (t) => {
    const site = await startGatehouse(folder, 'start --port 0 --seed people.json', { EMULATOR_PORT: '0' });
    t.after(site.stop);
    const said = site.lines.join('\n');
    assert.match(said, new RegExp(`^User pool +http://127\\.0\\.0\\.1:\\d+ {2}${ids.userPoolId}$`, 'm'));
    assert.match(said, /^ +ada@example\.com +Analytical-1843$/m);
    assert.equal(await site.stop(), 130);
    assert.ok(existsSync(join(folder, '.gatehouse/state.json')));
    assert.ok(existsSync(join(folder, '.gatehouse/site/login.html')));
  });

  test('brings what deploying takes, and reads a configuration in TypeScript', async () => {
    const deploy = await gatehouse(folder, 'deploy --dry-run --region eu-central-1');
    assert.equal(deploy.code, 1);
    assert.match(deploy.err, /^No AWS credentials were found\./);
    const undeploy = await gatehouse(folder, 'undeploy --region eu-centrul-1');
    assert.deepEqual([undeploy.code, /Did you mean eu-central-1\?/.test(undeploy.err)], [2, true], undeploy.err);
    await installed.write({
      'gatehouse.config.ts': `import type { Config } from 'gatehouse';
import { pool } from './pool.ts';
export const config: Config = { ...pool, clientId: '1a2b3c4d5e6f7g8h9i0j1k2l3m' };`,
      'pool.ts': `export const pool = { userPoolId: 'eu-west-9_Ab3dEf6hI' } as const;`,
    });
    const { code, err } = await gatehouse(folder, 'users list');
    assert.deepEqual([code, /eu-west-9/.test(err)], [2, true], err);
  });

  test('can be imported', async () => {
    await installed.write({ 'imports.mjs': importing });
    const { stdout } = await run(process.execPath, ['imports.mjs'], { cwd: folder, env: environment(), ...patience });
    assert.equal(stdout, 'signed in; WrongPassword; 1 message\n');
  });

  describe('what docs/your-tests.md has its readers write', () => {
    before(async () => {
      await installed.add('express', 'aws-jwt-verify', '@playwright/test', 'vitest');
      const config = { use: { launchOptions: launchOptions() }, reporter: 'line' };
      await installed.write({
        ...(await filesInDocs('your-tests.md')),
        'playwright.config.js': `export default ${JSON.stringify(config)};`,
      });
    });

    const runners: [name: string, script: string[], command: string][] = [
      ['Playwright', ['node_modules/@playwright/test/cli.js'], 'npx playwright '],
      ['node:test', [], 'node '],
      ['Vitest', ['node_modules/vitest/vitest.mjs'], 'npx vitest '],
    ];
    for (const [name, script, command] of runners) {
      test(`is run by ${name}, as the page says, with the files for the others beside it`, async () => {
        const page = await readFile(join(root, 'docs/your-tests.md'), 'utf8');
        const args = page.split(`\`${command}`)[1]?.split('`')[0]?.split(' ') ?? [];
        const { stdout } = await run(process.execPath, [...script, ...args], {
          cwd: folder,
          env: environment(),
          ...patience,
        });
        assert.match(stdout, /\b1 passed\b|^# pass 1$/m);
      });
    }

    test('is what README.md shows of it', async () => {
      const { 'browser/notes.spec.js': spec = '' } = await filesInDocs('your-tests.md');
      const [, shown = ''] =
        /```ts\n(const test = [\s\S]*?)```/.exec(await readFile(join(root, 'README.md'), 'utf8')) ?? [];
      const lines = shown.split('\n').filter(Boolean);
      assert.ok(lines.length > 4);
      for (const line of lines) assert.ok(spec.includes(`${line}\n`), line);
    });

    test('takes 25 lines for an app with tokens checked and its test', async () => {
      const files = await filesInDocs('your-tests.md');
      const lines = ['app.js', 'browser/notes.spec.js'].flatMap(
        (name) => files[name]?.split('\n').filter((line) => line.trim()) ?? [],
      );
      assert.ok(lines.length > 20 && lines.length <= 25, `${lines.length} lines`);
    });
  });

  test('has types that hold by themselves, for Node’s way of finding modules', async () => {
    await installed.add('playwright', 'playwright-core', '@types/node', 'undici-types');
    const options = { module: 'nodenext', strict: true, noEmit: true, types: [] as string[], lib: ['es2023', 'dom'] };
    await installed.write({
      'check.ts': typed,
      'check-playwright.ts': typedWithPlaywright,
      'tsconfig.json': JSON.stringify({ compilerOptions: options, files: ['check.ts'] }),
      'tsconfig.playwright.json': JSON.stringify({
        compilerOptions: { ...options, types: ['node'], skipLibCheck: true },
        files: ['check-playwright.ts'],
      }),
    });
    for (const project of ['tsconfig.json', 'tsconfig.playwright.json']) {
      const said = await run(join(root, 'node_modules/.bin/tsc'), ['-p', project], { cwd: folder, ...patience }).catch(
        (error) => error,
      );
      assert.deepEqual([said.stdout, said.code], ['', undefined], project);
    }
  });
});
