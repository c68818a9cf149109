/** `npm run build:emulator`: the emulator as one file that runs anywhere, with Node and nothing else. */
import { join } from 'node:path';
import { buildEmulator } from './bundled/build-emulator.ts';
import { root } from './config/load-config.ts';

const file = join(root, 'dist/gatehouse-emulator.mjs');
console.log(`${file}  ${Math.round((await buildEmulator(file)) / 1000)} kB`);
