/** A page as somebody has changed it who knows only HTML. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The changed page stands beside the built one, which other tests use. @returns its address. */
export async function changePage(folder: string, name: string, change: (html: string) => string): Promise<string> {
  const html = await readFile(join(folder, name), 'utf8');
  const changed = change(html);
  if (changed === html) throw new Error(`Nothing of ${name} was changed`);
  await writeFile(join(folder, `changed-${name}`), changed);
  return `/changed-${name}`;
}

/** Another field, ahead of the button that sends the page's first form. */
export function addField(html: string, label: string, name: string): string {
  const id = name.replace(':', '-');
  const field = `<label for="${id}">${label}</label><input id="${id}" name="${name}">`;
  return html.replace('<button type="submit"', `${field}$&`);
}
