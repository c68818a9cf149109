/** Finds a mistyped AWS region before it becomes a host name that nobody knows. */
import { partition } from '@aws-sdk/core/client';
import { misuse } from './command-error.ts';

/** The parts of which AWS makes the names of its regions. */
const areas = ['af', 'ap', 'ca', 'cn', 'eu', 'eusc', 'il', 'me', 'mx', 'sa', 'us', 'us-gov'];
const quarters = [
  '',
  'north',
  'south',
  'east',
  'west',
  'central',
  'northeast',
  'northwest',
  'southeast',
  'southwest',
  'de',
];

/** The SDK has no list to give away, but it describes the regions that it knows. */
export function isRegion(name: string): boolean {
  return 'description' in partition(name);
}

/** @param source Where it was named, such as `--region`. @throws {CommandError} for a region that there is not. */
export function checkRegion(name: string, source: string): void {
  if (isRegion(name)) return;
  const [nearest] = knownRegions().sort((one, other) => distance(name, one) - distance(name, other));
  throw misuse(
    `${source} ${name}: AWS has no such region, or it is newer than this copy of the AWS SDK. Did you mean ${nearest}?`,
  );
}

function knownRegions(): string[] {
  const names = areas.flatMap((area) =>
    quarters.flatMap((quarter) => [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${area}-${quarter}-${number}`)),
  );
  return names.filter(isRegion);
}

/** How many letters have to be put in, taken out or changed (Levenshtein); capitals, blanks and underscores do not count. */
function distance(given: string, name: string): number {
  const letters = [...given.toLowerCase().replaceAll(/[\s_]+/g, '-')];
  let row = Array.from({ length: name.length + 1 }, (_, index) => index);
  for (const [index, letter] of letters.entries()) {
    const next = [index + 1];
    for (const [place, other] of [...name].entries()) {
      const change = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row[name.length] ?? 0;
}
