/** The words of `npm run bench`. */
import Table from 'cli-table3';
import type { SignInTime, SignInTimes } from './time-srp.ts';

type Sizes = { native: number; original: number };

/** @param sizes Bytes, as brotli sends them. */
export function benchTable(version: string, times: SignInTimes, sizes: Sizes): string {
  const table = new Table({
    head: [`Chromium ${version}`, 'with native/', 'without', 'ratio'],
    colAligns: ['left', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  const compare = (name: string, native: number, original: number) =>
    table.push([name, native.toFixed(1), original.toFixed(1), `${(original / native).toFixed(1)}×`]);
  const compareTimes = (name: string, pick: (times: SignInTime[]) => number) =>
    compare(name, pick(times.native), pick(times.original));

  compareTimes('A, ahead of the click: ms', (each) => median(each.map(({ A }) => A)));
  compareTimes('key, after the click: ms', (each) => median(each.map(({ key }) => key)));
  compareTimes('SRP sign-in: ms', (each) => median(each.map(whole)));
  compareTimes('the first in a page: ms', ([first]) => whole(first));
  compare('the SDK: kB of brotli', sizes.native / 1000, sizes.original / 1000);
  return `${table}\nTimes are medians of ${times.native.length} sign-ins, but for the first in a page.`;
}

/** Where the bytes come from, minified but not compressed. */
export function moduleTable(modules: { path: string; bytes: number }[]): string {
  const table = new Table({
    head: ['in the SDK, with native/', 'bytes'],
    colAligns: ['left', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const { path, bytes } of modules) table.push([path.replace(/^node_modules\//, ''), bytes]);
  return `${table}`;
}

function whole(time: SignInTime | undefined): number {
  return time ? time.A + time.key : Number.NaN;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
