/** `startEmulator` as the package has it: with what a seed holds in it, again after each reset. */
import { type Emulator, type EmulatorOptions, startEmulator as startEmpty } from '../../emulator/emulator.ts';
import { addSeed } from './add-seed.ts';
import { plantSeed } from './plant-seed.ts';
import { parseSeed } from './read-seed.ts';
import type { Seed } from './seed.ts';

export type SeededOptions = EmulatorOptions & {
  /** As in a seed file. */
  seed?: Seed;
};

/** @throws {CommandError} for a seed with mistakes, naming each by its path; {Error} when the port is taken, and the like. */
export async function startEmulator({ seed, ...options }: SeededOptions = {}): Promise<Emulator> {
  const whole = seed && checkedSeed(seed);
  const emulator: Emulator = await startEmpty({
    addSeed: (more) => addSeed(emulator, more),
    ...options,
    async onReset() {
      if (whole) await plantSeed(emulator, whole);
      await options.onReset?.();
    },
  });
  if (!whole) return emulator;
  try {
    await plantSeed(emulator, whole);
    return emulator;
  } catch (error) {
    await emulator.close();
    throw error;
  }
}

/** A program's seed is judged as one in a file is. @throws {CommandError} */
export function checkedSeed(seed: Seed): Seed {
  return parseSeed(JSON.stringify(seed), 'seed');
}
