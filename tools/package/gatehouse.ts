#!/usr/bin/env node
/** `npx gatehouse COMMAND`: what `npm run COMMAND` is in this project. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { misuse } from '../command-line/command-error.ts';
import { runCommand } from '../command-line/run-command.ts';
import { root } from '../config/load-config.ts';

type Command = {
  about: string;
  /** Does it, with the command line that it finds. */
  run(): Promise<unknown>;
};

const commands: Record<string, Command> = {
  start: { about: 'the site, and a local user pool beside it', run: () => import('../start.ts') },
  create: { about: 'pages of your own to change, and a configuration', run: () => import('./create.ts') },
  build: { about: 'the site as files, for any host of static files', run: () => import('./build.ts') },
  emulator: { about: 'the local user pool alone', run: () => import('../emulator.ts') },
  users: { about: 'the accounts of a pool, local or real', run: () => import('../users.ts') },
  token: { about: 'a token, for curl and the like', run: () => import('../token.ts') },
  deploy: { about: 'a pool, a bucket and CloudFront on AWS, with the site', run: () => import('../deploy.ts') },
  undeploy: { about: 'takes that down again', run: () => import('../undeploy.ts') },
};

const list = Object.entries(commands)
  .map(([name, { about }]) => `  gatehouse ${name.padEnd(10)} ${about}`)
  .join('\n');

const help = `npx gatehouse COMMAND [options]

  A login for Amazon Cognito made of plain HTML pages, with a local user pool of its own.

${list}

  npx gatehouse COMMAND --help says more. Paths are those of the folder from which it is called; what a local pool knows
  is kept there, in .gatehouse/.`;

const [, , word = '--help'] = process.argv;
const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
if (command) {
  process.argv.splice(2, 1);
  await command.run();
} else {
  await runCommand(async () => {
    if (/^(?:--version|-v)$/.test(word)) return console.log(await version());
    if (!/^(?:--help|-h|help)$/.test(word)) throw misuse(`${word}: there is no such command. There are\n\n${list}`);
    console.log(help);
  });
}

async function version(): Promise<string> {
  return (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
