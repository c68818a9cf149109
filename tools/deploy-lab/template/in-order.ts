/** The resources of a template, each after those that it needs. For tests. */

import type { Template } from '../../template/template.ts';
import { allReferences } from './all-references.ts';

export function inOrder(template: Template): string[] {
  const references = allReferences(template).filter(({ name }) => template.Resources[name]);
  const order: string[] = [];
  const add = (name: string): void => {
    if (order.includes(name)) return;
    for (const need of references) if (need.from === name) add(need.name);
    order.push(name);
  };
  for (const name of Object.keys(template.Resources)) add(name);
  return order;
}
