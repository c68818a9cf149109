/** A Chromium for the tests, on a machine that has none: a folder with an npx that fails and an apt-get that installs there. */
import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ensureBrowser, type Machine, thisMachine } from './ensure-browser.ts';

type Test = { after(tidy: () => Promise<void>): void };

/** What an apt-get does that has every package. */
const installs = `[ "$1" = install ] && printf '#!/bin/sh\\n' > "$0-$3" && /bin/mv "$0-$3" "\${0%/*}/$3" && /bin/chmod +x "\${0%/*}/$3"`;

/** `done` is all that was run, in order; `asked` all that was asked. */
async function freshMachine(test: Test, { apt = installs, answer = 'n', ...machine }: Partial<Machine> & Given = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-browser-'));
  test.after(() => rm(folder, { recursive: true }));
  const script = async (name: string, body: string) => {
    await writeFile(join(folder, name), `#!/bin/sh\necho "${name} $*" >> ${join(folder, 'log')}\n${body}\n`);
    await chmod(join(folder, name), 0o755);
  };
  await script('npx', 'exit 1');
  await script('apt-get', `${apt}\nexit 0`);
  const asked: string[] = [];
  const said: string[] = [];
  return {
    ensure: () =>
      ensureBrowser({
        places: { path: folder, own: join(folder, 'nothing'), apps: [] },
        isRoot: true,
        isAgreed: false,
        ask: async (question) => {
          asked.push(question);
          return answer;
        },
        say: (text) => void said.push(text),
        ...machine,
      }),
    done: async () => (await readFile(join(folder, 'log'), 'utf8')).trim().split('\n'),
    ...{ asked, said, script },
  };
}

type Given = { apt?: string; answer?: string | undefined };

const own = 'npx playwright install chromium';
const packages = ['apt-get update', 'apt-get install -y chromium-headless-shell', 'apt-get install -y chromium'];

describe('a Chromium for the tests', () => {
  it('is installed from the system’s packages once a person has agreed, and never looked for again', async (test) => {
    const machine = await freshMachine(test, { answer: 'y' });
    await machine.ensure();
    assert.deepEqual(await machine.done(), [own, ...packages]);
    assert.match(machine.asked.join(), /apt-get install chromium-headless-shell chromium\)\? \[y\/N\]$/);
    await machine.ensure();
    assert.equal((await machine.done()).length, 4);
  });

  for (const answer of ['n', '', 'perhaps', undefined]) {
    it(`is not installed from packages on the answer ${JSON.stringify(answer)}, and the person is told how to`, async (test) => {
      const machine = await freshMachine(test, { answer });
      await assert.rejects(machine.ensure(), /none was installed.*npx playwright install --with-deps chromium/);
      assert.deepEqual(await machine.done(), [own]);
    });
  }

  it('is installed unasked where that is agreed already, and each command is said', async (test) => {
    const machine = await freshMachine(test, { isAgreed: true });
    await machine.ensure();
    assert.deepEqual(machine.asked, []);
    assert.deepEqual(
      machine.said.slice(1),
      [own, ...packages].map((line) => `$ ${line}`),
    );
  });

  it('may be the whole browser alone, for want of the shell', async (test) => {
    const machine = await freshMachine(test, {
      isAgreed: true,
      apt: `[ "$3" = chromium-headless-shell ] && exit 100\n${installs}`,
    });
    await machine.ensure();
    assert.deepEqual(await machine.done(), [own, ...packages]);
  });

  it('takes no package where Playwright has one, or where the person may not install any', async (test) => {
    const lucky = await freshMachine(test);
    await lucky.script('npx', installs.replaceAll('$3', 'chromium').replace('"$1" = install', '"$2" = install'));
    await lucky.ensure();
    assert.deepEqual([await lucky.done(), lucky.asked], [[own], []]);
    const guest = await freshMachine(test, { isRoot: false, isAgreed: true });
    await assert.rejects(guest.ensure(), /No Chromium, and none was installed/);
    assert.deepEqual(await guest.done(), [own]);
  });

  it('may be installed unasked with --yes, in CI, and where there is no terminal', (test) => {
    const before = [process.env.CI, process.stdin.isTTY] as const;
    test.after(() => {
      if (before[0] === undefined) delete process.env.CI;
      else process.env.CI = before[0];
      process.stdin.isTTY = before[1];
    });
    delete process.env.CI;
    process.stdin.isTTY = true;
    assert.deepEqual([thisMachine([]).isAgreed, thisMachine(['--yes']).isAgreed], [false, true]);
    process.env.CI = 'true';
    assert.ok(thisMachine([]).isAgreed);
    delete process.env.CI;
    process.stdin.isTTY = false;
    assert.ok(thisMachine([]).isAgreed);
  });
});
