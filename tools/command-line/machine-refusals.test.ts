/** What a machine refuses is said with its name and a way on; what a program did wrong is left as it is. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileTrouble, machineRefusal } from './machine-refusals.ts';

const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => assert.fail('It went well'),
    (error: unknown) => error,
  );

test('A file in the way of a folder, and a folder in place of a file, are named', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-refusals-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'file');
  await writeFile(file, '');
  const within = machineRefusal(await errorOf(mkdir(join(file, 'in'), { recursive: true })));
  assert.equal(within?.message, `${join(file, 'in')}: a file is in the way of a folder. Name another place.`);
  assert.equal(within?.exitCode, 1);
  assert.match(machineRefusal(await errorOf(mkdir(file, { recursive: true })))?.message ?? '', /\/file: a file is in/);
  assert.match(machineRefusal(await errorOf(writeFile(folder, '')))?.message ?? '', /: is a folder, and a file is n/);
  assert.match(fileTrouble(await errorOf(readFile(folder))) ?? '', /^is a folder/);
});

test('A missing right, a place that can only be read and a full disk are said with the path, and a port with its number', () => {
  const said = (facts: object) => machineRefusal(Object.assign(new Error('Node’s words'), facts))?.message;
  assert.equal(
    said({ code: 'EACCES', path: '/a' }),
    '/a: permission denied. Change its rights, or name another place.',
  );
  assert.equal(said({ code: 'EROFS', path: '/a' }), '/a: this place can only be read. Name another one.');
  assert.equal(
    said({ code: 'ENOSPC', path: '/a', dest: '/b' }),
    '/b: there is no room left. Make some, or name another place.',
  );
  assert.match(
    said({ code: 'EACCES', syscall: 'listen', port: 80 }) ?? '',
    /^Port 80: this user may not listen there\./,
  );
});

test('A missing file, and a mistake of the program’s own, are for others to say', () => {
  assert.equal(machineRefusal(Object.assign(new Error('None'), { code: 'ENOENT', path: '/a' })), undefined);
  assert.equal(machineRefusal(new TypeError('x is undefined')), undefined);
});
