/**
 * Forms that send nothing by themselves: what is typed goes where the page's script takes it, and stays in the page while
 * the script is under way or lost. `method="dialog"` does that, also for `form.submit()`; the policy's `form-action 'none'`
 * stands behind it.
 *
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm
 */
import { CommandError } from './command-line/command-error.ts';

const tags = /<(form|button|input)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const attributes = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** @throws {CommandError} for a form or a button that would send what is typed, naming both it and the page. */
export function refuseFormsThatSend(html: string, name: string): void {
  for (const [tag, element = '', inside = ''] of withoutComments(html).matchAll(tags)) {
    const slip = slipIn(element.toLowerCase(), read(inside));
    if (!slip) continue;
    const start = tag.replace(/\s+/g, ' ').slice(0, 80);
    throw new CommandError('Page', `public/${name}: ${start} ${slip}`, { exitCode: 2 });
  }
}

function withoutComments(html: string): string {
  const [before = '', ...rest] = html.split('<!--');
  return before + rest.map((part) => part.split('-->').slice(1).join('-->')).join('');
}

function slipIn(element: string, { method, formmethod, formaction }: Record<string, string>): string | undefined {
  if (element === 'form') {
    if (method?.toLowerCase() === 'dialog') return undefined;
    return 'would send what is typed whenever its script is late or lost: write method="dialog"';
  }
  if (formaction === undefined && (formmethod ?? 'dialog').toLowerCase() === 'dialog') return undefined;
  return 'would send its form around the script: take formmethod and formaction out of it';
}

/** As the browser does: names in any case, and the first of two counts. */
function read(inside: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', ...values] of inside.matchAll(attributes)) {
    found[name.toLowerCase()] ??= values.find((value) => value !== undefined) ?? '';
  }
  return found;
}
