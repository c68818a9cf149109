/** What `tools/template/read-template.ts` is in a process that is kept: a text that was read before is not read again. */
import { readTemplate as read } from '../template/read-template.ts';
import type { Template } from '../template/template.ts';

/** What was read when the commands were bundled. */
declare const READ_BEFORE: [text: string, template: Template][];

const known = new Map(READ_BEFORE);

/** A copy of its own for whoever asks. */
export function readTemplate(text: string): Template {
  const template = known.get(text) ?? read(text);
  known.set(text, template);
  return structuredClone(template);
}
