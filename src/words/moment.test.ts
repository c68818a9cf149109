import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moment } from './moment.ts';

/** 12 November 2025, 18:30 in Greenwich. */
const seconds = 1_762_972_200.949;

function as(locale: string, timeZone: string) {
  return moment(seconds, new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }));
}

test('a moment is written in the reader’s language and time zone', () => {
  assert.deepEqual(as('en-GB', 'Europe/London'), {
    text: '12 November 2025 at 18:30',
    language: 'en-GB',
    iso: '2025-11-12T18:30:00.949Z',
  });
  assert.equal(as('de', 'Europe/Berlin').text, '12. November 2025 um 19:30');
  assert.match(as('en-US', 'Asia/Tokyo').text, /^November 13, 2025 at 3:30\sAM$/);
});

test('whoever has the page read to them hears the date in its own language', () => {
  assert.equal(as('de', 'Europe/Berlin').language, 'de');
});

test('left alone, it is written as the machine is set up', () => {
  const { language } = moment(seconds);
  assert.equal(language, new Intl.DateTimeFormat().resolvedOptions().locale);
});
