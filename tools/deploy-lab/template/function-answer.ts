/** Runs a CloudFront function of a worked-out template, as the edge would. */
import { runInNewContext } from 'node:vm';
import type { ResolvedTemplate } from '../../template/resolve-template.ts';

type Answer = { statusCode: number; headers: Record<string, { value: string }> };

/** @throws {Error} when the template has no function at all; it is expected to have one. */
export function functionAnswer({ resources }: ResolvedTemplate, arn: string) {
  const found = Object.values(resources).find(({ type }) => type === 'AWS::CloudFront::Function');
  if (!found) throw new Error(`No function ${arn}`);
  const answer = runInNewContext(`${found.properties.FunctionCode}; handler({ request: {} })`) as Answer;
  const headers = Object.entries(answer.headers).map(([name, { value }]) => [capitalized(name), value] as const);
  return { status: answer.statusCode, headers: Object.fromEntries(headers) };
}

function capitalized(header: string): string {
  return header.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
