import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbered, passkeyName } from './passkey-name.ts';

test('A passkey is called after who made it, and else by where it is', () => {
  assert.equal(passkeyName({ provider: 'bada5566-a7aa-401f-bd96-45619a55120d', isRoaming: false }), '1Password');
  assert.equal(passkeyName({ provider: '6028b017-b1d4-4c02-b4b3-afcdafc96bb2', isRoaming: false }), 'Windows Hello');
  for (const provider of ['', '01020304-0506-0708-0102-030405060708', 'constructor']) {
    assert.equal(passkeyName({ provider, isRoaming: false }), 'Passkey on a device');
    assert.equal(passkeyName({ provider, isRoaming: true }), 'Phone or security key');
  }
});

test('Names that are the same are told apart by a number from the second on', () => {
  assert.deepEqual(numbered(['Bitwarden', 'Keeper', 'Bitwarden', 'Bitwarden']), [
    'Bitwarden',
    'Keeper',
    'Bitwarden 2',
    'Bitwarden 3',
  ]);
});
