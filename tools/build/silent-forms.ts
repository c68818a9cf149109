/**
 * Forms that send nothing by themselves: what is typed goes where the page's script takes it, and stays in the page while
 * the script is under way or lost. `method="dialog"` does that, also for `form.submit()`; the policy's `form-action 'none'`
 * stands behind it.
 *
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm
 */
import { CommandError } from '../command-line/command-error.ts';
import { attributeOf, type Element, readPage, startTagOf } from './markup.ts';

/** @throws {CommandError} for a form or a button that would send what is typed, naming both it and the page. */
export function refuseFormsThatSend(html: string, name: string): void {
  for (const element of readPage(html).elements) {
    const slip = slipIn(element);
    if (!slip) continue;
    const { start = 0, end = 0 } = startTagOf(element) ?? {};
    const tag = html.slice(start, end).replace(/\s+/g, ' ').slice(0, 80);
    throw new CommandError('Page', `public/${name}: ${tag} ${slip}`, { exitCode: 2 });
  }
}

function slipIn(element: Element): string | undefined {
  if (element.tagName === 'form') {
    if (isDialog(attributeOf(element, 'method'))) return undefined;
    return 'would send what is typed whenever its script is late or lost: write method="dialog"';
  }
  if (element.tagName !== 'button' && element.tagName !== 'input') return undefined;
  const goesElsewhere = attributeOf(element, 'formaction') !== undefined;
  if (!goesElsewhere && isDialog(attributeOf(element, 'formmethod') ?? 'dialog')) return undefined;
  return 'would send its form around the script: take formmethod and formaction out of it';
}

function isDialog(method: string | undefined): boolean {
  return method?.toLowerCase() === 'dialog';
}
