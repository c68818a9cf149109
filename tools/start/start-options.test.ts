/** The command line of `npm start`: what it is refused for before anything is started. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startOptions } from './start-options.ts';

test('One pool at a time is asked for', () => {
  const both = [
    ['--pool', 'custom', '--seed', 'people.json'],
    ['--seed', 'people.json', '--emulator', 'http://127.0.0.1:9600'],
  ];
  for (const args of both) {
    assert.throws(() => startOptions(args), { exitCode: 2, message: `${args[0]} and ${args[2]} exclude each other.` });
  }
});

test('An emulator that runs already is known by its address, without a path', () => {
  assert.equal(startOptions(['--emulator', 'http://127.0.0.1:9600/']).emulator, 'http://127.0.0.1:9600');
  for (const given of ['9600', 'file:///tmp', 'http://']) {
    assert.throws(() => startOptions(['--emulator', given]), { exitCode: 2, message: /expected an address such as/ });
  }
});

test('The site’s port is that of --port, and a number', () => {
  assert.equal(startOptions(['--port', '8090']).port, 8090);
  assert.throws(() => startOptions(['--port', 'http']), { exitCode: 2, message: /^--port http: expected a number/ });
});

test('--protect-groups is what the template takes as ProtectGroups', () => {
  const groups = 'board=directors,people/pay=hr';
  assert.equal(startOptions(['--protect-groups', groups]).protectGroups, groups);
  for (const given of ['board', 'board=directors;people=hr', '/private/board=directors', 'board=']) {
    assert.throws(() => startOptions(['--protect-groups', given]), {
      exitCode: 2,
      message: /expected pairs of a folder and a group such as board=directors/,
    });
  }
});
