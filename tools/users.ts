/** `npm run users -- <command>`: an administrator's way to the accounts of a pool, local or real. */
import { runCommand } from './command-line/run-command.ts';
import { runUsers } from './users/run-users.ts';

const args = process.argv.slice(2);
await runCommand(() => runUsers(args), args.includes('--json'));
