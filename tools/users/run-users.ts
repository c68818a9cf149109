/** What stands behind `npm run users`: finds the command, does it, says what came of it. */
import { checkProfile } from '../command-line/aws-profile.ts';
import { choosePool } from '../command-line/choose-pool.ts';
import { misuse } from '../command-line/command-error.ts';
import { readOptions } from '../command-line/read-options.ts';
import { commands } from './all.ts';
import type { Command, Outcome } from './command.ts';
import { type Desk, openDesk } from './desk.ts';
import { explain } from './explain.ts';
import { helpFor } from './help.ts';
import { generalOptions, ownOptions } from './options.ts';

const everyOption = { ...generalOptions, ...ownOptions };

/** @throws {CommandError} */
export async function runUsers(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, everyOption);
  const [word, name = '', ...more] = positionals;
  if (values.help || word === 'help') return console.log(helpFor(word === 'help' ? name : word));
  const command = findCommand(word);
  refuseStrangers(command, { word, name, more, given: Object.keys(values) });
  const pool = await choosePool(values);
  if (!pool.isLocal) await checkProfile();
  const desk = openDesk(pool, values.json === true);
  const { text, json } = await outcomeOf(desk, command, { word: word ?? '', name, values });
  console.log(values.json ? JSON.stringify(json, null, 2) : text);
}

async function outcomeOf(
  desk: Desk,
  command: Command,
  { word, ...given }: { word: string } & Parameters<Command['run']>[1],
): Promise<Outcome> {
  try {
    return await command.run(desk, given);
  } catch (error) {
    throw explain(error, { command: word, name: given.name, UserPoolId: desk.UserPoolId, endpoint: desk.endpoint });
  } finally {
    desk.cognito.destroy();
  }
}

function findCommand(word: string | undefined): Command {
  if (word === undefined) throw misuse(helpFor(undefined));
  const command = commands.get(word);
  if (command) return command;
  throw misuse(`${word} is not a command. The commands are ${[...commands.keys()].join(', ')}.`);
}

type Line = { word: string | undefined; name: string; more: string[]; given: string[] };

/** Whatever a command would not look at is a misunderstanding, which is cleared up before anything is done. */
function refuseStrangers({ usage, takes }: Command, { word, name, more, given }: Line): void {
  const wantsName = usage.includes('EMAIL');
  if (wantsName && !name) throw misuse(`Whose account? Say npm run users -- ${word} EMAIL`);
  const [extra] = wantsName ? more : [name, ...more].filter(Boolean);
  if (extra !== undefined) throw misuse(`${extra}: one too many. Say npm run users -- ${usage}`);
  const stranger = given.find((option) => option in ownOptions && !takes.some((known) => known === option));
  if (stranger) throw misuse(`${word} has no option --${stranger}. More: npm run users -- ${word} --help`);
}
