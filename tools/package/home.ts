/** What `tools/config/home.ts` is in the package, and in the emulator that is one file: the folder from which it is called. */
import { join } from 'node:path';

export const home: string = process.cwd();

export const configNames: readonly string[] = ['gatehouse.config.ts', 'gatehouse.config.js', 'gatehouse.config.mjs'];

export const stateFolder: string = join(home, '.gatehouse');

export const servedFolder: string = join(stateFolder, 'site');

export const typesPackage: string | undefined = 'gatehouse';
