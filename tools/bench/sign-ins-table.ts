/** The words of `npm run bench` on whole sign-ins. */
import Table from 'cli-table3';
import { type Contestant, contestants, type Round, slowdowns } from './sign-ins.ts';

export function signInsTable(rounds: Round[]): string {
  const table = new Table({
    head: ['press to tokens / longest task, ms', ...slowdowns.map((slowdown) => `processor ${slowdown}× slower`)],
    colAligns: ['left', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const who of Object.keys(contestants) as Contestant[]) {
    table.push([
      who,
      ...slowdowns.map((slowdown) => cell(rounds.filter((each) => each.who === who && each.slowdown === slowdown))),
    ]);
  }
  return [
    table,
    'Medians; the longest task is the longest of all rounds. The browser reports none under 50 ms. Chromium slows down the',
    'page’s own thread and no worker, so “without a worker” is the honest row for a slow processor as a whole.',
  ].join('\n');
}

function cell(rounds: Round[]): string {
  const wholes = rounds.map(({ time }) => time.whole).toSorted((a, b) => a - b);
  const longest = Math.max(...rounds.map(({ time }) => time.longestTask));
  return `${(wholes[wholes.length >> 1] ?? Number.NaN).toFixed(0)} / ${longest ? longest.toFixed(0) : '< 50'}`;
}
