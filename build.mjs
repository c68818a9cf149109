/** public/ + src/pages/* + a configuration → dist/, ready to be copied to any host of static files. */
import { runBuild } from './tools/build/run-build.ts';
import { runCommand } from './tools/command-line/run-command.ts';

await runCommand(() => runBuild(process.argv.slice(2)));
