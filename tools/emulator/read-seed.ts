/** Reads a seed file, and refuses it whole with every mistake in it. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { importTriggers } from '../../emulator/triggers/load-triggers.ts';
import { flawsIn, inCode } from '../../src/schema.ts';
import { CommandError } from '../command-line/command-error.ts';
import { fileTrouble } from '../command-line/machine-refusals.ts';
import { outliveHandlers } from './outlive-handlers.ts';
import { type Seed, type SeedPool, seedSchema } from './seed.ts';
import { type Standing, seedConflicts } from './seed-conflicts.ts';

/** @throws {CommandError} naming the file, and each mistake by its path. */
export async function readSeed(file: string): Promise<Seed> {
  const content = await readFile(file, 'utf8').catch((cause: unknown) =>
    refuse(file, [fileTrouble(cause) ?? 'there is no such file'], cause),
  );
  const seed = parseSeed(content, file);
  const pools = seed.pools?.map((pool) => withTriggersFrom(dirname(file), pool));
  await Promise.all((pools ?? []).map(({ triggers = {} }) => importTriggers(triggers))).catch((cause: Error) =>
    refuse(file, [cause.message], cause),
  );
  if (pools?.some(({ triggers }) => triggers)) outliveHandlers();
  return { ...seed, ...(pools && { pools }) };
}

/** A seed names files from where it stands. */
function withTriggersFrom(folder: string, { triggers, ...pool }: SeedPool): SeedPool {
  if (!triggers) return pool;
  const paths = Object.entries(triggers).map(([name, path = '']) => [name, resolve(folder, path)]);
  return { ...pool, triggers: Object.fromEntries(paths) };
}

export function parseSeed(content: string, file: string): Seed {
  const seed = seedIn(parse(content, file));
  return Array.isArray(seed) ? refuse(file, seed) : seed;
}

/**
 * @param standing The pools that are there already, which a seed may add to.
 * @returns the mistakes, each by its path, if there are any.
 */
export function seedIn(value: unknown, standing: Standing = {}): Seed | string[] {
  const flaws = flawsIn(seedSchema, value);
  if (flaws.length) return flaws.map(({ path, words }) => `${inCode(path) || 'The whole'}: ${words}`);
  // The schema is the type.
  const seed = value as Seed;
  const conflicts = seedConflicts(seed, standing);
  return conflicts.length ? conflicts : seed;
}

function parse(content: string, file: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    refuse(file, [`is not JSON: ${error instanceof Error ? error.message : error}`], error);
  }
}

function refuse(file: string, mistakes: string[], cause?: unknown): never {
  const lines = mistakes.map((mistake) => `${file}: ${mistake}`).join('\n');
  throw new CommandError('Seed', lines, { exitCode: 2, cause });
}
