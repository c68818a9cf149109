/** Runs a CloudFront function of a worked-out template, as the edge would. */
import { runInNewContext } from 'node:vm';
import type { ResolvedTemplate } from '../../template/resolve-template.ts';
import { inventValue } from './invent-values.ts';
import { at } from './our-template.ts';
import { samplePlace } from './sample-stack.ts';

type Answer = { statusCode: number; headers: Record<string, { value: string }> };

/** @returns nothing for the gate of protected files, whose answer takes a key: `tools/serve/file-gate.ts` runs that. @throws {Error} when there is no such function. */
export function functionAnswer({ resources }: ResolvedTemplate, arn: string, region: string) {
  const functions = Object.entries(resources).filter(([, { type }]) => type === 'AWS::CloudFront::Function');
  const found = functions.find(
    ([name, { type }]) => inventValue({ ...samplePlace, region }, { name, type }) === arn,
  )?.[1];
  if (!found) throw new Error(`No function ${arn}`);
  if (at(found.properties, 'FunctionConfig', 'KeyValueStoreAssociations')) return undefined;
  const answer = runInNewContext(`${found.properties.FunctionCode}; handler({ request: {} })`) as Answer;
  const headers = Object.entries(answer.headers).map(([name, { value }]) => [capitalized(name), value] as const);
  return { status: answer.statusCode, headers: Object.fromEntries(headers) };
}

function capitalized(header: string): string {
  return header.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
