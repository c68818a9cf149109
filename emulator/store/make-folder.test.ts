/** A folder is made with those above it, or it is said at once which could not be. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeFolder } from './make-folder.ts';

test('Folders that are missing are made, and those that are there stay', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-folder-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const deep = join(folder, 'one/two/three');
  makeFolder(deep);
  makeFolder(deep);
  assert.ok(statSync(deep).isDirectory());
});

test('What is in the way is named', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-folder-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'file'), '');
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
  assert.throws(() => makeFolder(join(folder, 'file')), { code: 'EEXIST', path: join(folder, 'file') });
  assert.throws(() => makeFolder(join(folder, 'file/in')), { code: 'ENOTDIR', path: join(folder, 'file/in') });
  assert.throws(() => makeFolder(join(folder, 'link/in')), { code: 'EEXIST', path: join(folder, 'link') });
});

test('Where nothing can be made it is said at once', { skip: process.platform !== 'linux' }, () => {
  assert.throws(() => makeFolder('/proc/gatehouse'), { code: 'ENOENT', path: '/proc/gatehouse' });
  assert.throws(() => makeFolder('/proc/gatehouse/in'), { code: 'ENOENT', path: '/proc/gatehouse' });
});
