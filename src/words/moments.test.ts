import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { list, plural } from './language.ts';
import { fromNow, moment } from './moments.ts';

/** 12 November 2025, 18:30 in Greenwich. */
const seconds = 1_762_972_200.949;

/** A page whose HTML says `lang`, in a browser that is set up for `languages`. */
function open(lang: string, languages: string[]): void {
  set('document', { documentElement: { lang } });
  set('navigator', { languages });
}

function set(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true });
}

const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');

afterEach(() => {
  set('document', undefined);
  Object.defineProperty(globalThis, 'navigator', before ?? { value: undefined, configurable: true });
});

const inLondon = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' } as const;

test('a moment is written in the language of the page, as people of the person’s region write it', () => {
  open('en', ['de-DE', 'en-GB', 'en-US']);
  assert.deepEqual(moment(seconds, inLondon), {
    text: '12 November 2025 at 18:30',
    language: 'en-GB',
    iso: '2025-11-12T18:30:00.949Z',
  });
  open('en', ['en-US']);
  assert.match(moment(seconds, inLondon).text, /^November 12, 2025 at 6:30\sPM$/);
});

test('a page in German has German moments, whatever the browser is set up for', () => {
  open('de', ['en-US', 'den-CA']);
  assert.equal(moment(seconds, { ...inLondon, timeZone: 'Europe/Berlin' }).text, '12. November 2025 um 19:30');
  assert.equal(fromNow(seconds + 2580, seconds), 'in 43 Minuten');
  assert.equal(moment(seconds).language, 'de');
});

test('lists and plurals are the language’s own', () => {
  open('en', ['de-DE']);
  assert.equal(list(['a', 'b', 'c']), 'a, b, and c');
  assert.equal(plural(1, { one: 'one', other: 'others' }), 'one');
  open('ja', ['ja-JP']);
  assert.equal(list(['a', 'b', 'c']), 'a、b、c');
  assert.equal(plural(1, { one: 'one', other: 'others' }), 'others');
  open('ar', []);
  assert.equal(plural(2, { two: 'two', other: 'others' }), 'two');
});

test('without a page, as in a command, the language is English', () => {
  assert.equal(list(['a', 'b']), 'a and b');
  assert.match(moment(seconds).language, /^en\b/);
});
