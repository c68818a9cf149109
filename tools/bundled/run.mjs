/** `node tools/bundled/run.mjs NAME …`: runs `tools/NAME.ts` from one compiled file, or as tsx does it where that can't be made. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cachedBundle } from './cached-bundle.mjs';

const [name = ''] = process.argv.splice(2, 1);
const tool = new URL(`../${name}.ts`, import.meta.url);
await import(await compiled());

async function compiled() {
  try {
    return pathToFileURL(await cachedBundle(fileURLToPath(tool))).href;
  } catch {
    const { register } = await import('tsx/esm/api');
    register();
    return tool.href;
  }
}
