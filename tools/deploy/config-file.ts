/** The text of a generated config.ts, which can be told from one that a person has touched. */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import type { Config } from '../../src/config.ts';
import { typesPackage } from '../config/home.ts';
import { root } from '../config/load-config.ts';
import { words } from './words.ts';

const mark = /^ \* Fingerprint: ([0-9a-f]{16})$/m;

/** `file` is where it will stand, `origin` the stack and its region. */
export function configText(config: Config, file: string, origin: string): string {
  const from = typesPackage ?? importPath(file);
  const value = literal(config);
  const body = file.endsWith('.js')
    ? `/** @type {import('${from}').Config} */\nexport const config = ${value};\n`
    : `import type { Config } from '${from}';\n\nexport const config: Config = ${value};\n`;
  return `/**\n * ${words.configHeader(origin)}\n * Fingerprint: ${fingerprint(body)}\n */\n${body}`;
}

/** Whether the text is still as `configText` wrote it. */
export function isGenerated(text: string): boolean {
  const body = text.slice(text.indexOf('*/\n') + 3);
  return mark.exec(text)?.[1] === fingerprint(body);
}

function importPath(file: string): string {
  const path = relative(new URL('.', `file://${file}`).pathname, `${root}src/config.ts`);
  return path.startsWith('.') ? path : `./${path}`;
}

/** As Biome would write it, so that formatting leaves it alone. */
function literal(config: Config): string {
  return JSON.stringify(config, null, 2)
    .replace(/^(\s*)"(\w+)":/gm, '$1$2:')
    .replaceAll(/"([^"']*)"/g, "'$1'")
    .replaceAll(/([^{,])\n(\s*)\}/g, '$1,\n$2}');
}

function fingerprint(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16);
}
