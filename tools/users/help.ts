/** What `npm run users -- --help` prints, for all commands or for one. */
import { poolHelp } from '../command-line/pool-options.ts';
import { commands } from './all.ts';
import type { Command } from './command.ts';
import { ownOptions } from './options.ts';

const general = `${poolHelp}
  --json               prints the result, and what went wrong, for programs
  --help               explains a command`;

const closing = `  AWS credentials come from where the AWS CLI has them, too; the local user pool needs none. Passwords come from
  standard input, never from the command line. The secret of an app client, if it has one: GATEHOUSE_CLIENT_SECRET.

  Ends with 0 when it was done, 1 when it was refused or failed, 2 when the command line or the configuration is wrong.`;

const examples = `  npm run users -- create ada@lovelace.example
  npm run users -- create ada@lovelace.example --password-stdin < password.txt
  npm run -s users -- list --filter 'status = "Disabled"' --json

  More, and the options of a command: npm run users -- create --help`;

export function helpFor(name: string | undefined): string {
  const command = commands.get(name ?? '');
  return command ? commandHelp(command) : generalHelp();
}

function generalHelp(): string {
  const lines = [...commands.values()].map(({ usage, about }) => `  ${usage.padEnd(20)} ${about}`);
  return [
    'npm run users -- <command> [options]\n\n  Looks after the accounts of a user pool, with the rights of an administrator.\n',
    ...lines,
    `\n${general}\n`,
    `${closing}\n`,
    examples,
  ].join('\n');
}

function commandHelp({ usage, about, takes, examples }: Command): string {
  const own = takes.map((name) => optionHelp(name, ownOptions[name].about));
  const sections = [
    `npm run users -- ${usage} [options]\n\n  ${about[0]?.toUpperCase()}${about.slice(1)}.`,
    [...own, general].join('\n'),
    examples.map((example) => `  ${example}`).join('\n'),
  ];
  return sections.join('\n\n');
}

/** What an option takes stands before what it is about, in capitals. */
function optionHelp(name: string, text: string): string {
  const [, value = '', about = ''] = /^(?:([A-Z=]+) {2})?(.*)$/s.exec(text) ?? [];
  return `  ${`--${name} ${value}`.padEnd(20)} ${about}`;
}
