/** `npm run build:emulator`: the emulator as one file that runs anywhere, with Node and nothing else. */
import { buildEmulator, emulatorFile } from './bundled/build-emulator.ts';

console.log(`${emulatorFile}  ${Math.round((await buildEmulator(emulatorFile)) / 1000)} kB`);
