/** public/ + src/pages/* + a configuration → dist/, ready to be copied to any host of static files. */
import { parseArgs } from 'node:util';
import { build } from './tools/build-site.ts';
import { ConfigError } from './tools/check-config.ts';
import { table } from './tools/size-table.ts';

/** Also the place from which `npm run deploy` and the tests take it. */
export { build };

if (process.argv[1] === import.meta.filename) await main();

async function main() {
  const { values } = parseArgs({ options: { config: { type: 'string' }, outdir: { type: 'string' } } });
  try {
    const site = await build({ configFile: values.config, outdir: values.outdir });
    const measures = await site.measure();
    console.log(table(site, measures));
    const over = measures.filter(({ bytes, budget }) => bytes > budget);
    if (over.length) {
      console.error(`Over budget: ${over.map(({ name }) => name).join(', ')}`);
      process.exitCode = 1;
    }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(`The configuration can't be used:\n${error.message}`);
    process.exitCode = 2;
  }
}
