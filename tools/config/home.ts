/**
 * Where the files of the person who calls a command are: their configuration, what is built, what a local pool keeps. Here
 * they are in this project; the package, and the emulator that is one file, have `tools/package/home.ts` instead.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const home: string = fileURLToPath(new URL('../..', import.meta.url));

/** Names under which the configuration is looked for, the first one for a new one. */
export const configNames: readonly string[] = ['config.ts'];

/** Where a local pool keeps what it knows. */
export const stateFolder: string = join(home, '.emulator');

/** Where `start` puts the site. */
export const servedFolder: string = join(home, 'dist');

/** What a configuration in TypeScript imports its type from, if it stands elsewhere than beside it. */
export const typesPackage: string | undefined = undefined;
