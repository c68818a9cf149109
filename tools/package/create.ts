/** `npx gatehouse create NAME`: our pages, to be changed, and a configuration. */
import { runCommand } from '../command-line/run-command.ts';
import { createPages } from '../create/create-pages.ts';

await runCommand(() => createPages(process.argv.slice(2)));
