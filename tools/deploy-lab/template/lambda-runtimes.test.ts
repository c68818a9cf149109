/** The template's functions run on a runtime that AWS still looks after; half a year before it stops, this says so. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deprecationDates, runtimeNews } from './lambda-runtimes.ts';
import { ourTemplate } from './our-template.ts';

const runtimes = Object.entries(ourTemplate.Resources).flatMap(([name, { Type, Properties }]) =>
  Type === 'AWS::Lambda::Function' ? [{ name, runtime: String(Properties?.Runtime) }] : [],
);

it('every function has a runtime whose end is known and has not come; its last 180 days are told', (test) => {
  assert.equal(runtimes.length, 3);
  for (const { name, runtime } of runtimes) {
    const news = runtimeNews(runtime, new Date());
    if (news === 'soon')
      test.diagnostic(`${name}: AWS deprecates ${runtime} on ${deprecationDates[runtime]}. Move on.`);
    assert.ok(news === 'fine' || news === 'soon', `${name}: ${runtime}, deprecated ${deprecationDates[runtime]}`);
  }
});

it('every function has the newest runtime that is known', () => {
  const [newest] = Object.entries(deprecationDates).sort(([, one], [, other]) => other.localeCompare(one));
  for (const { name, runtime } of runtimes) assert.equal(runtime, newest?.[0], name);
});

it('a runtime is fine, then soon over, then over; and one that nobody has looked up is not taken', () => {
  const on = (day: string) => runtimeNews('nodejs24.x', new Date(day));
  assert.deepEqual(['2027-11-01', '2027-11-03', '2028-04-29', '2028-04-30', '2030-01-01'].map(on), [
    'fine',
    'soon',
    'soon',
    'over',
    'over',
  ]);
  assert.equal(runtimeNews('nodejs99.x', new Date('2027-01-01')), 'unknown');
});
