/** The types of Amazon's SDK that our types speak of, without the SDK: a hundred kilobytes in place of fifty megabytes. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const sdk = '@aws-sdk/client-cognito-identity-provider';

/** @returns a file of declarations with those of these names, and whatever they need. */
export async function amazonTypes(names: readonly string[]): Promise<string> {
  const known = await declarations();
  const wanted = new Set(names);
  for (const name of wanted) {
    for (const [word] of (known.get(name) ?? []).join('').matchAll(/\b[A-Z]\w+\b/g))
      if (known.has(word)) wanted.add(word);
  }
  const missing = names.filter((name) => !known.has(name));
  if (missing.length) throw new Error(`${sdk} declares no ${missing.join(', ')}`);
  return [
    `/** From ${sdk}, licensed under Apache-2.0. */\n`,
    ...[...wanted].sort().flatMap((name) => known.get(name) ?? []),
  ].join('');
}

/** By name; what is a list of words is a constant and a type. Comments stay behind: they are longer than what they say it of. */
async function declarations(): Promise<Map<string, string[]>> {
  const folder = join(dirname(createRequire(import.meta.url).resolve(`${sdk}/package.json`)), 'dist-types/models');
  const files = (await readdir(folder)).filter((name) => /^(?:enums|models_\d+)\.d\.ts$/.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const found = new Map<string, string[]>();
  for (const declaration of texts
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^import .*$/gm, '')
    .replace(/\n\s*(?=\n)/g, '')
    .split(/^(?=export )/m)) {
    const name = /^export (?:declare const|interface|type) (\w+)/.exec(declaration)?.[1];
    if (name) found.set(name, [...(found.get(name) ?? []), declaration]);
  }
  return found;
}
