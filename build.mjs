/** public/ + src/pages/* + a configuration → dist/, ready to be copied to any host of static files. */
import { over } from './tools/build/budgets.ts';
import { build } from './tools/build/build-site.ts';
import { table } from './tools/build/size-table.ts';
import { CommandError, misuse } from './tools/command-line/command-error.ts';
import { readOptions } from './tools/command-line/read-options.ts';
import { runCommand } from './tools/command-line/run-command.ts';

const help = `npm run build -- [options]

  Builds the site: public/, src/pages/ and a configuration.

  --config FILE     another configuration than config.ts (without a config.ts the local user pool's)
  --outdir FOLDER   where to (dist)`;

await runCommand(async () => {
  const { values, positionals } = readOptions(process.argv.slice(2), {
    config: { type: 'string' },
    outdir: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return console.log(help);
  if (positionals.length) throw misuse(`${positionals[0]}: one too many. More: npm run build -- --help`);
  const site = await build({ configFile: values.config, outdir: values.outdir });
  const measures = await site.measure();
  console.log(table(site, measures));
  const tooMuch = over(measures).map(({ name }) => name);
  if (tooMuch.length) throw new CommandError('Budget', `Over budget: ${tooMuch.join(', ')}`);
});
