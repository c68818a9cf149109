/** A template worked out with made-up ids, as if the stack stood. For tests. */

import { type ResolvedTemplate, resolveTemplate } from '../../template/resolve-template.ts';
import type { Template } from '../../template/template.ts';
import { inventValue, type Place } from './invent-values.ts';

export const samplePlace: Place = { region: 'eu-central-1', account: '123456789012', stackName: 'gatehouse' };

/** @throws {Error} when something is named that these parameters leave out. */
export function sampleStack(
  template: Template,
  parameters: Record<string, string> = {},
  region = samplePlace.region,
): ResolvedTemplate {
  const absent = new Set<string>();
  const surroundings = {
    parameters,
    pseudo: pseudoParameters({ ...samplePlace, region }),
    valueOf(name: string, attribute?: string) {
      if (absent.has(name)) throw new Error(`${name} is not part of this stack`);
      const type = template.Resources[name]?.Type ?? '';
      return inventValue({ ...samplePlace, region }, { name, type }, attribute);
    },
  };
  const { conditions } = resolveTemplate(template, surroundings);
  for (const [name, { Condition }] of Object.entries(template.Resources)) {
    if (Condition && !conditions[Condition]) absent.add(name);
  }
  return resolveTemplate(template, surroundings);
}

/** What CloudFormation knows without being told. */
export function pseudoParameters({ region, account, stackName }: Place): Record<string, string> {
  return {
    'AWS::Region': region,
    'AWS::StackName': stackName,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${stackName}/01234567-89ab-cdef-0123-456789abcdef`,
    'AWS::AccountId': account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
  };
}
