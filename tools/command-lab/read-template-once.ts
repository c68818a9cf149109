/** What `tools/template/read-template.ts` is in a process that is kept: a text that was read before is not read again. */
import { readTemplate as read } from '../template/read-template.ts';
import type { Template } from '../template/template.ts';

const known = new Map<string, Template>();

/** A copy of its own for whoever asks. */
export function readTemplate(text: string): Template {
  const template = known.get(text) ?? read(text);
  known.set(text, template);
  return structuredClone(template);
}
