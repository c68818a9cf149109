/** `npm run -s token -- --username EMAIL`: prints an ID or access token, alone, for curl and the like. */
import { runCommand } from './command-line/run-command.ts';
import { printToken } from './token/print-token.ts';

await runCommand(() => printToken(process.argv.slice(2)));
