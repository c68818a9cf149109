/** A table without lines, that a person can read and another program can cut up. */
import Table from 'cli-table3';

/** What somebody has put into their name must not reach the terminal as a command to it. */
const control = /\p{Cc}+/gu;

export function plainTable(head: string[], rows: string[][]): string {
  const table = new Table({
    head,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: noLines,
  });
  table.push(...rows.map((row) => row.map((cell) => cell.replaceAll(control, ' '))));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const places = ['top', 'mid', 'bottom'] as const;
const noLines = {
  ...Object.fromEntries(places.flatMap((place) => ['', '-mid', '-left', '-right'].map((end) => [place + end, '']))),
  ...{ left: '', 'left-mid': '', right: '', 'right-mid': '', middle: '' },
};
