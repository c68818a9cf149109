/** `npx tsx tools/amazon-shapes.ts`: writes anew what the emulator knows of Amazon's requests, after an update of the SDK. */
import { writeFile } from 'node:fs/promises';
import { asText, readSdk } from './amazon-shapes/read-sdk.ts';

await writeFile(new URL('../emulator/http/shapes/amazon.json', import.meta.url), asText(readSdk()));
