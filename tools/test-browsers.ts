/** `npm run test:browsers`: the main path in Firefox and in WebKit; ends with the counts. Installs what is missing, and asks first. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureOtherBrowser, inWords } from './browser/ensure-other-browser.ts';
import type { BrowserName, Place } from './browser/find-other-browser.ts';
import { misuse } from './command-line/command-error.ts';
import { readOptions } from './command-line/read-options.ts';
import { runCommand } from './command-line/run-command.ts';
import { run } from './test/run.ts';
import { type Count, tellCounts } from './test/tell-counts.ts';
import { countIn } from './test/unit-tests.ts';

const help = `npm run test:browsers -- [firefox] [webkit] [--yes]

Runs the main path of the site in browsers beside Chromium: in both, unless you name one. One that is missing is installed,
Playwright's own or the distribution's, after a question; --yes, and CI in the environment, answer it.`;

await runCommand(async () => {
  const options = { yes: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  const { values, positionals } = readOptions(process.argv.slice(2), options);
  if (values.help) return console.log(help);
  const places: Place[] = [];
  for (const name of chosen(positionals)) {
    places.push(await ensureOtherBrowser(name, values.yes === true || Boolean(process.env.CI)));
  }
  tellCounts(Object.assign({}, ...places.map(testIn)));
});

function chosen(names: string[]): BrowserName[] {
  const known = Object.keys(inWords) as BrowserName[];
  const unknown = names.find((name) => !known.some((each) => each === name));
  if (unknown !== undefined) throw misuse(`${unknown}: there are ${known.join(' and ')}.`);
  return known.filter((name) => names.length === 0 || names.includes(name));
}

/** By the browser's name and version. */
function testIn(place: Place): Record<string, Count> {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-browsers-'));
  try {
    const tap = join(folder, 'browser.tap');
    const reporters = ['spec', 'tap'].map((name) => `--test-reporter=${name}`);
    const destinations = ['stdout', tap].map((name) => `--test-reporter-destination=${name}`);
    const args = ['--import', 'tsx', '--test', ...reporters, ...destinations, 'e2e/other-browsers/all.ts'];
    const isGreen = run('executablePath' in place ? place.executablePath : place.protocol, 'node', args, {
      GATEHOUSE_BROWSER: JSON.stringify(place),
    });
    const lines = readFileSync(tap, 'utf8');
    const name = /^# Browser: (.+)$/m.exec(lines)?.[1] ?? JSON.stringify(place);
    const count = countIn(lines);
    // One that could not even start has failed, however many tests it counts.
    return { [name]: isGreen ? count : { ...count, failed: Math.max(count.failed, 1) } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
