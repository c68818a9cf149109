/**
 * `npx tsx tools/amazon-limits.ts FOLDER`: writes anew what the emulator knows of the values in Amazon's requests. FOLDER is the
 * `data` of an unpacked botocore.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readModel, type ServiceModel } from './amazon-shapes/read-model.ts';

const [folder = '.'] = process.argv.slice(2);

async function modelOf(service: string): Promise<ServiceModel> {
  const names = await readdir(join(folder, service), { recursive: true });
  const file = names.map((name) => join(folder, service, name)).find((name) => /service-2\.json(\.gz)?$/.test(name));
  if (file === undefined) throw new Error(`${folder} has no model of ${service}: name the folder data of botocore`);
  const bytes = await readFile(file);
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()) as ServiceModel;
}

const services = {
  'user-pools': readModel(await modelOf('cognito-idp')),
  'identity-pools': readModel(await modelOf('cognito-identity')),
};
const parts = Object.entries(services).map(([service, limits]) => {
  const tables = Object.entries(limits).map(([name, table]) => {
    const lines = Object.entries(table).map(([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    return `    ${JSON.stringify(name)}: {\n${lines.join(',\n')}\n    }`;
  });
  return `  ${JSON.stringify(service)}: {\n${tables.join(',\n')}\n  }`;
});
await writeFile(new URL('../emulator/http/shapes/limits.json', import.meta.url), `{\n${parts.join(',\n')}\n}\n`);
