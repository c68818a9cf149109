/** What stands behind `npx gatehouse create`: copies our pages into a folder of the caller's, and never over something. */
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeFolder } from '../../emulator/store/make-folder.ts';
import { misuse } from '../command-line/command-error.ts';
import { readOptions } from '../command-line/read-options.ts';
import { root } from '../config/load-config.ts';

const help = `npx gatehouse create NAME

  Makes the folder NAME with our pages, their parts, the stylesheet, the icon and a configuration, all of them to be
  changed. Files that you leave alone can be deleted: ours come instead.

  npx gatehouse create my-login
  npx gatehouse start --pages my-login --watch
  npx gatehouse build --pages my-login --outdir public/auth`;

/** @throws {CommandError} */
export async function createPages(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, { help: { type: 'boolean', short: 'h' } });
  if (values.help) return console.log(help);
  const [name, extra] = positionals;
  if (name === undefined) throw misuse('What is the folder to be called? Say npx gatehouse create NAME');
  if (extra !== undefined) throw misuse(`${extra}: one too many. Say npx gatehouse create NAME`);
  if (existsSync(name) && (await readdir(name).catch(() => ['a file'])).length) {
    throw misuse(`${name}: is there already, and stays as it is; name another folder.`);
  }
  makeFolder(resolve(name));
  await cp(join(root, 'public'), name, { recursive: true });
  await writeFile(join(name, 'config.js'), asJavaScript(await readFile(join(root, 'config.example.ts'), 'utf8')));
  console.log(
    `${name}/ has the pages, and config.js for your pool. See them: npx gatehouse start --pages ${name} --watch`,
  );
}

/** The example's values and what it says about them, for whoever has no TypeScript. */
function asJavaScript(example: string): string {
  const [, body = ''] = example.split('export const config: Config =');
  return [
    '/**',
    ' * The few values a deployer fills in: put your own pool’s in. As it is, the site talks to the local user pool that',
    ' * `npx gatehouse start` runs.',
    ' *',
    " * @type {import('gatehouse').Config}",
    ' */',
    `export const config =${body}`,
  ].join('\n');
}
