/** What stands behind `npm run build`: builds, says what each page costs, and refuses what costs too much. */
import { CommandError, misuse } from '../command-line/command-error.ts';
import { readOptions } from '../command-line/read-options.ts';
import { over } from './budgets.ts';
import { build } from './build-site.ts';
import { table } from './size-table.ts';
import { updateCatalogue } from './update-catalogue.ts';

const help = `npm run build -- [options]

  Builds the site: the pages, their scripts and a configuration.

  --config FILE     another configuration than config.ts (without a config.ts the local user pool's)
  --pages FOLDER    pages, parts, stylesheet and modules of your own, instead of ours of the same name
  --outdir FOLDER   where to (dist)
  --texts FILE      builds nothing, and writes what the pages say into a catalogue, such as words/nl/pages.po, for a
                    translator; what it has translated already stays`;

/** @throws {CommandError | ConfigError} */
export async function runBuild(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, {
    config: { type: 'string' },
    pages: { type: 'string' },
    outdir: { type: 'string' },
    texts: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return console.log(help);
  if (positionals.length) throw misuse(`${positionals[0]}: one too many. More: npm run build -- --help`);
  if (values.texts !== undefined) {
    const count = await updateCatalogue(values.texts, values.pages);
    return console.log(`${values.texts}: ${count} texts`);
  }
  const site = await build({ configFile: values.config, pages: values.pages, outdir: values.outdir });
  const measures = await site.measure();
  console.log(table(site, measures));
  for (const [language, texts] of site.missing) tell(language, 'not translated, and said in the first language', texts);
  for (const [language, texts] of site.unsaid) tell(language, 'in your catalogue, and on no page', texts);
  const tooMuch = over(measures).map(({ name }) => name);
  if (!tooMuch.length) return;
  const words = `Over budget: ${tooMuch.join(', ')}`;
  // What a page of one's own may cost is for its maker to say.
  if (values.pages === undefined) throw new CommandError('Budget', words);
  console.error(words);
}

function tell(language: string, what: string, texts: readonly string[]): void {
  if (!texts.length) return;
  const count = texts.length === 1 ? '1 text is' : `${texts.length} texts are`;
  console.error([`${language}: ${count} ${what}:`, ...texts].join('\n  '));
}
