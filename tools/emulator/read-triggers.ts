/** `--triggers FOLDER`, and what a LambdaConfig names in vain. */
import type { Emulator, Triggers } from '../../emulator/emulator.ts';
import { loadTriggers } from '../../emulator/triggers/load-triggers.ts';
import { warnOfUncalled } from '../../emulator/triggers/warn-of-uncalled.ts';
import { CommandError } from '../command-line/command-error.ts';
import { outliveHandlers } from './outlive-handlers.ts';

/** Says which file is which trigger. @throws {CommandError} */
export async function readTriggers(folder: string | undefined): Promise<Triggers> {
  if (folder === undefined) return {};
  const { triggers, files, others } = await loadTriggers(folder).catch(refuse);
  const found = Object.entries(files).map(([name, file]) => `${name} ${file}`);
  if (found.length === 0) refuse(new Error(`${folder}: no module has a trigger’s name, such as pre-sign-up.mjs`));
  outliveHandlers();
  console.log(`Triggers   ${found.join('  ')}`);
  if (others.length > 0) console.log(`           not by a trigger’s name: ${others.join(' ')}`);
  return triggers;
}

/** Of pools that an earlier run has left; of those that are planted now it has been said already. */
export function warnOfKept({ world }: Emulator): void {
  const { ofPool } = world.triggers;
  for (const pool of Object.values(world.state.pools)) if (!ofPool[pool.id]) warnOfUncalled(world, pool);
}

function refuse(error: Error): never {
  throw new CommandError('Triggers', error.message, { exitCode: 2, cause: error });
}
