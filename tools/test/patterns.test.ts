/**
 * No pattern is slowed down by a long text, however that was made. Each meets texts so long that a straight run over them
 * takes no time, and anything that reads them again and again from the middle does not end before the test is given up.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type AnyNode, parse } from 'acorn';
import { transform } from 'esbuild';
import { allPatterns } from '../../emulator/http/shapes/limits.ts';
import { root } from '../config/load-config.ts';

type Pattern = { where: string; source: string; flags: string };

/** In a process of its own, since nothing in the same one can stop a pattern that runs. It says which it looks at. */
const runner = `
const LENGTH = 600_000;
const patterns = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
for (const { where, source, flags } of patterns) {
  require('node:fs').writeSync(1, where + ': ' + source + '\\n');
  const letters = new Set([...source.replace(/\\\\./g, ''), ...'a0 _"']);
  const words = source.match(/(?:[^\\\\()[\\]{}?*+|^$.]|\\{(?!\\d)){2,}/g) ?? [];
  for (const piece of [...letters, ...words]) {
    new RegExp(source, flags).exec(piece.repeat(LENGTH / piece.length) + '\\0');
  }
}
console.log('done');
`;

test('Patterns in src/, emulator/ and tools/ take a straight run over whatever text they meet', async () => {
  const files = (await Promise.all(['src', 'emulator', 'tools'].map(filesIn))).flat();
  const written = (await Promise.all(files.map(patternsIn))).flat();
  // One class of letters, over and over, can't be read in two ways.
  const isStraight = ({ source }: RegExp) => /^\^\(\?:\[[^\]]*\][+*]\)\$$/.test(source);
  const many = Object.values(allPatterns()).filter((regex) => !isStraight(regex));
  const built = many.map(({ source, flags }) => ({ where: 'limits.json', source, flags }));
  assert.ok(written.length > 50 && built.length > 10, `${written.length} and ${built.length} patterns found`);
  const input = JSON.stringify([...written, ...built]);
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', runner], { input, encoding: 'utf8', timeout: 240_000 });
  assert.equal(stdout.trim().split('\n').at(-1), 'done', `The last one was not done in time. ${stderr}`);
});

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => join(folder, name));
}

async function patternsIn(file: string): Promise<Pattern[]> {
  const { code } = await transform(await readFile(join(root, file), 'utf8'), { loader: 'ts', target: 'es2023' });
  const found: Pattern[] = [];
  walk(parse(code, { ecmaVersion: 2023, sourceType: 'module' }), (node) => {
    if (node.type !== 'Literal' || !node.regex) return;
    found.push({ where: file, source: node.regex.pattern, flags: node.regex.flags });
  });
  return found;
}

function walk(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
