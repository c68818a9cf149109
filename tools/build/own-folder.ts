/** A folder that a build fills: it empties one that a build has made, and no other. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { ConfigError } from '../config/check-config.ts';

/** By it a build knows a folder of its own again. */
export const marker = 'config.js';

/** @returns what is in it. @throws {ConfigError} for what somebody else has put there. */
export async function namesInOwn(outdir: string): Promise<string[]> {
  const names = existsSync(outdir) ? await readdir(outdir) : [];
  if (names.length && !names.includes(marker)) {
    throw new ConfigError(`${outdir}: not empty, and not made by this build; name another folder with --outdir`);
  }
  return names;
}
