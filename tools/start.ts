/** `npm start`: builds the site and serves it, with a local user pool beside it unless `config.ts` names a real one. */
import { runCommand } from './command-line/run-command.ts';
import { startSite } from './start/start-site.ts';

await runCommand(() => startSite(process.argv.slice(2)));
