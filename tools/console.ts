/** `npx tsx tools/console.ts`: builds the console's page anew, after a change below `emulator/console/page`. */
import { writeFile } from 'node:fs/promises';
import { asText, buildConsole } from './console/build-console.ts';

await writeFile(new URL('../emulator/console/assets.json', import.meta.url), asText(await buildConsole()));
