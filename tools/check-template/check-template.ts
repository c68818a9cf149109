/**
 * cdk-nag and AWS CDK's own validator over the template, installed when they are called, and cfn-lint where it is there. The
 * template's Metadata answers what is not mended: by rule, where, and why.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../command-line/command-error.ts';
import { root } from '../config/load-config.ts';
import { readTemplate } from '../template/read-template.ts';
import { templateFile } from '../template/template-file.ts';
import { answersOf, compareFindings, type Finding, findingsIn } from './findings.ts';

/** Exactly, so that a finding comes with a change of ours and not with the day. */
const judges = ['aws-cdk-lib@2.276.0', 'cdk-nag@3.0.2', 'constructs@10.8.1'];
const folder = join(root, 'node_modules/.cache/gatehouse-judges');

const app = `
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { App, Stack, Validations } = require('aws-cdk-lib');
const { CfnInclude } = require('aws-cdk-lib/cloudformation-include');
const { AwsSolutionsChecks } = require('cdk-nag');
const [templateFile, outdir] = process.argv.slice(2);
const app = new App({ outdir, analyticsReporting: false });
new CfnInclude(new Stack(app, 'gatehouse'), 'template', { templateFile });
Validations.of(app).addPlugins(new AwsSolutionsChecks());
app.synth();
`;

/** @throws {CommandError} that names each finding without an answer, and each answer without a finding. */
export async function checkTemplate(): Promise<void> {
  const findings = await judge();
  const { unanswered, stale } = compareFindings(
    findings,
    answersOf(readTemplate(await readFile(templateFile, 'utf8'))),
  );
  for (const { rule, place, text } of unanswered) console.log(`${rule} ${place}: ${text}`);
  for (const { rule, place } of stale) console.log(`${rule} ${place}: is answered, and nobody asks any more`);
  const lint = spawnSync('cfn-lint', [templateFile], { stdio: 'inherit' });
  if (lint.error) console.log('cfn-lint is not installed here.');
  const isClean = unanswered.length + stale.length === 0 && (lint.error !== undefined || lint.status === 0);
  if (!isClean) throw new CommandError('Template', 'The judges have something to say.');
  console.log(`${findings.length} findings, and each has its answer in the template’s Metadata.`);
}

async function judge(): Promise<Finding[]> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  await writeFile(join(folder, 'app.mjs'), app);
  run('npm', ['install', '--no-audit', '--no-fund', '--no-save', ...judges]);
  const outdir = join(folder, 'out');
  // With findings it fails, as it should; without its report it has not judged.
  spawnSync(process.execPath, ['app.mjs', templateFile, outdir], { cwd: folder });
  return findingsIn(JSON.parse(await readFile(join(outdir, 'validation-report.json'), 'utf8')));
}

function run(command: string, args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new CommandError('Template', `${command} ${args[0]} failed:\n${stderr}`);
}
