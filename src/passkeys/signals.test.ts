/** What password managers are told, in browsers that pass it on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signals } from './signals.ts';

function listener(): { heard: [name: string, what: object][]; browser: Parameters<typeof signals>[0] } {
  const heard: [string, object][] = [];
  const hear = (name: string) => async (what: object) => {
    heard.push([name, what]);
    throw new DOMException('', 'SecurityError');
  };
  const browser = {
    signalUnknownCredential: hear('unknown'),
    signalAllAcceptedCredentials: hear('all'),
    signalCurrentUserDetails: hear('details'),
  };
  return { heard, browser };
}

test('What is gone, what there is and what the person is called is told, whatever the manager says to it', () => {
  const { heard, browser } = listener();
  const tell = signals(browser);
  tell.gone('a.example', 'AQ');
  tell.all('ada', [
    { id: 'AQ', rpId: 'a.example' },
    { id: 'Ag', rpId: 'b.example' },
    { id: 'Aw', rpId: 'a.example' },
  ]);
  tell.name('a.example', 'ada', 'ada@engine.example');
  const userId = 'YWRh';
  assert.deepEqual(heard, [
    ['unknown', { rpId: 'a.example', credentialId: 'AQ' }],
    ['all', { rpId: 'a.example', userId, allAcceptedCredentialIds: ['AQ', 'Aw'] }],
    ['all', { rpId: 'b.example', userId, allAcceptedCredentialIds: ['Ag'] }],
    ['details', { rpId: 'a.example', userId, name: 'ada@engine.example', displayName: 'ada@engine.example' }],
  ]);
});

test('Nothing is told of an empty list, which would take all away', () => {
  const { heard, browser } = listener();
  signals(browser).all('ada', []);
  assert.deepEqual(heard, []);
});

test('A browser that has never heard of it is left alone', () => {
  signals().gone('a.example', 'AQ');
  signals({}).name('a.example', 'ada', 'Ada');
});
