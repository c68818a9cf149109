/** The types of the package, out of what the compiler has written about our modules: those that its entries reach, and no others. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../config/load-config.ts';
import { amazonTypes } from './amazon-types.ts';

const amazon = '@aws-sdk/client-cognito-identity-provider';
const imported = /(?<=\bfrom |\bimport\(|\bimport )(['"])([^'"]+)\1/g;

/**
 * @param entries Modules, by their paths from the root.
 * @param folder Where they go, as they stand to each other in the tree.
 */
export async function buildTypes(entries: readonly string[], folder: string): Promise<void> {
  await promisify(execFile)('npx', ['tsc', '-b', 'tools'], { cwd: root });
  const fromAmazon = new Set<string>();
  const reached = new Set(entries);
  for (const module of reached) {
    const text = await readFile(declarationsOf(module), 'utf8');
    for (const [, , name = ''] of text.matchAll(imported)) {
      if (name.startsWith('.')) reached.add(posix.join(posix.dirname(module), name));
    }
    for (const name of namesFromAmazon(text)) fromAmazon.add(name);
    const target = join(folder, module.replace(/\.ts$/, '.d.ts'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(
      target,
      text.replace(imported, (_, quote, name) => `${quote}${addressOf(name, module)}${quote}`),
    );
  }
  await writeFile(join(folder, 'amazon.d.ts'), await amazonTypes([...fromAmazon]));
}

/** Each of the projects of `tsconfig.json` has a folder of its own. */
function declarationsOf(module: string): string {
  const name = module.replace(/\.ts$/, '.d.ts');
  const path = ['src', 'tools']
    .map((project) => join(root, 'node_modules/.cache/types', project, name))
    .find((each) => existsSync(each));
  if (!path) throw new Error(`The compiler has written nothing about ${module}`);
  return path;
}

/** As Node finds it. */
function addressOf(name: string, module: string): string {
  if (name === amazon) return posix.relative(posix.dirname(module), 'amazon.js');
  return name.startsWith('.') ? name.replace(/\.ts$/, '.js') : name;
}

function namesFromAmazon(text: string): string[] {
  const lists = [...text.matchAll(new RegExp(`import type \\{([^}]*)\\} from ['"]${amazon}['"]`, 'g'))].map(
    ([, list = '']) => list,
  );
  const inline = [...text.matchAll(new RegExp(`import\\(['"]${amazon}['"]\\)\\.(\\w+)`, 'g'))].map(
    ([, name = '']) => name,
  );
  return [...lists.flatMap((list) => list.split(',')), ...inline].map((name) => name.trim()).filter(Boolean);
}
