/** `npx gatehouse build`: what `npm run build` is in this project. */
import { runBuild } from '../build/run-build.ts';
import { runCommand } from '../command-line/run-command.ts';

await runCommand(() => runBuild(process.argv.slice(2)));
