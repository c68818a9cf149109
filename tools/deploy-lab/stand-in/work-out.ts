/** A template worked out for a stack of the stand-in, with ids that stay the same from one update to the next. */

import { type ResolvedTemplate, resolveTemplate, type Surroundings } from '../../template/resolve-template.ts';
import type { Template } from '../../template/template.ts';
import { inventValue } from '../template/invent-values.ts';
import type { Stack, World } from './world.ts';

export function surroundings(
  world: World,
  stack: Stack,
  template: Template,
  parameters: Record<string, string>,
): Surroundings {
  const { region, account } = world;
  const place = { region, account, stackName: stack.name };
  return {
    parameters,
    pseudo: {
      'AWS::Region': region,
      'AWS::AccountId': account,
      'AWS::StackName': stack.name,
      'AWS::StackId': stack.id,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
    },
    valueOf: (name, attribute) => inventValue(place, { name, type: template.Resources[name]?.Type ?? '' }, attribute),
  };
}

export function workOut(
  world: World,
  stack: Stack,
  template: Template,
  parameters: Record<string, string>,
): ResolvedTemplate {
  return resolveTemplate(template, surroundings(world, stack, template, parameters));
}
