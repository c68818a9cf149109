/** Biome says which room may import which; this says that what it allows goes one way only, types included. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Room to the rooms that its files import; a file that is in no room is one by itself. */
function importsOfRooms(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /(?<!\.test)\.ts$/.test(name) && !name.startsWith('contract'))) {
    const rooms = found.get(roomOf(file)) ?? new Set();
    for (const [, path = ''] of readFileSync(join(root, file), 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      rooms.add(roomOf(relative(root, join(root, dirname(file), path))));
    }
    found.set(roomOf(file), rooms);
  }
  return found;
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** The way back to the room where it began, if there is one. */
function circleFrom(imports: Map<string, Set<string>>, way: string[]): string[] | undefined {
  for (const next of imports.get(way.at(-1) ?? '') ?? []) {
    if (next === way[0] && way.length > 1) return [...way, next];
    if (way.includes(next)) continue;
    const circle = circleFrom(imports, [...way, next]);
    if (circle) return circle;
  }
  return undefined;
}

test('Rooms of the emulator import each other one way only, and the store imports none', () => {
  const imports = importsOfRooms();
  assert.ok(imports.size > 10, `${imports.size} rooms`);
  assert.deepEqual([...(imports.get('store') ?? [])], ['store']);
  for (const room of imports.keys()) assert.equal(circleFrom(imports, [room])?.join(' → '), undefined);
});

test('Every room has a rule about what it may import', () => {
  const { overrides } = JSON.parse(readFileSync(join(root, '../biome.json'), 'utf8')) as {
    overrides: { includes: string[] }[];
  };
  const ruled = overrides.flatMap(({ includes }) => includes);
  const rooms = readdirSync(root, { withFileTypes: true }).filter(
    (each) => each.isDirectory() && each.name !== 'contract',
  );
  for (const { name } of rooms) assert.ok(ruled.includes(`emulator/${name}/**`), `biome.json says nothing of ${name}/`);
});
