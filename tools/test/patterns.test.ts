/**
 * No pattern is slowed down by a long text, however that was made. Each meets texts over which a straight run takes no time;
 * one that reads them again and again from the middle takes thousands of straight runs.
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

/**
 * In a process of its own, since nothing in the same one can stop a pattern that runs. It says which it looks at, and which
 * took much longer than a straight run over the same text, by the processor's time, three times in a row.
 */
const runner = `
const LENGTH = 30_000;
const MANY = 300;
const { readFileSync, writeSync } = require('node:fs');
function time(pattern, text) {
  const before = process.cpuUsage();
  pattern.exec(text);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
const straight = Math.max(...Array.from({ length: 20 }, () => time(/b$/, 'a'.repeat(LENGTH))), 100);
const isSlow = (pattern, text) => [1, 2, 3].every(() => time(pattern, text) > MANY * straight);
for (const { where, source, flags } of JSON.parse(readFileSync(0, 'utf8'))) {
  writeSync(1, where + ': ' + source + '\\n');
  const pattern = new RegExp(source, flags);
  const letters = new Set([...source.replace(/\\\\./g, ''), ...'a0 _"']);
  const words = source.match(/(?:[^\\\\()[\\]{}?*+|^$.]|\\{(?!\\d)){2,}/g) ?? [];
  for (const piece of [...letters, ...words]) {
    if (isSlow(pattern, piece.repeat(LENGTH / piece.length) + '\\0')) throw new Error('slow on ' + piece);
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
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', runner], { input, encoding: 'utf8', timeout: 120_000 });
  assert.equal(stdout.trim().split('\n').at(-1), 'done', `The last one is slow. ${stderr}`);
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
