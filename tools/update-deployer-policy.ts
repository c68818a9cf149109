/** Writes infra/deployer-policy.json anew, after a template has changed: npx tsx tools/update-deployer-policy.ts && npx biome check --write infra */
import { readFile, writeFile } from 'node:fs/promises';
import { deployerPolicy } from './deploy/deployer-policy.ts';
import { readTemplate } from './template/read-template.ts';
import { certificateFile, policyFile, templateFile } from './template/template-file.ts';

const texts = await Promise.all([templateFile, certificateFile].map((file) => readFile(file, 'utf8')));
const policy = deployerPolicy(texts.map((text) => readTemplate(text)));
await writeFile(policyFile, `${JSON.stringify(policy, null, 2)}\n`);
