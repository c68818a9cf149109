/** The package as somebody has it who has installed it into an empty folder: out of its tarball, with what it depends on and nothing else. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { patience } from '../command-lab/patience.ts';
import { root } from '../config/load-config.ts';

const run = promisify(execFile);

export type Installed = {
  folder: string;
  /** Names of the files in the tarball. */
  files: string[];
  /** Beside it: what the person has installed on top, of the packages that this project has. */
  add(...packages: string[]): Promise<void>;
  write(files: Record<string, string>): Promise<void>;
  remove(): Promise<void>;
};

export async function installPackage(): Promise<Installed> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'gatehouse-installed-')));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: root,
    env: offline(),
    ...patience,
  });
  const { filename, files } = firstOf(JSON.parse(stdout));
  const place = join(folder, 'node_modules/gatehouse');
  await mkdir(place, { recursive: true });
  await run('tar', ['-xzf', join(folder, filename), '-C', place, '--strip-components=1']);
  const { dependencies } = JSON.parse(await readFile(join(place, 'package.json'), 'utf8')) as Manifest;
  const add = (...packages: string[]) => link(folder, packages);
  await add(...Object.keys(dependencies));
  const write = async (files: Record<string, string>) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
  };
  await write({ 'package.json': '{ "private": true, "type": "module" }' });
  return {
    folder,
    files: files.map(({ path }) => path),
    add,
    write,
    remove: () => rm(folder, { recursive: true }),
  };
}

/** npm would look for a newer npm, too. */
function offline(): NodeJS.ProcessEnv {
  return { ...process.env, npm_config_offline: 'true', npm_config_update_notifier: 'false' };
}

type Manifest = { dependencies: Record<string, string> };
type Packed = { filename: string; files: { path: string }[] };

/** npm lists what it has packed, since version 11 by the package's name. */
function firstOf(packed: Packed[] | Record<string, Packed>): Packed {
  const [first] = Object.values(packed);
  if (!first) throw new Error('npm has packed nothing');
  return first;
}

/** As links: they go on finding what they need themselves where it is. */
async function link(folder: string, packages: string[]): Promise<void> {
  for (const name of packages) {
    const target = join(folder, 'node_modules', name);
    await mkdir(dirname(target), { recursive: true });
    await symlink(join(root, 'node_modules', name), target, 'junction');
  }
}
