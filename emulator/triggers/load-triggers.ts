/**
 * Loads triggers from module files, each a Lambda handler as it is deployed: `export const handler`, `exports.handler`, in
 * JavaScript or TypeScript. A file in a folder says by its name which trigger it is.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { importHandler } from './import-handler.ts';
import { type TriggerName, type Triggers, triggerNames, uncapitalize } from './triggers.ts';

export type LoadedTriggers = {
  triggers: Triggers;
  /** Which file is which trigger. */
  files: Partial<Record<TriggerName, string>>;
  /** Modules in the folder whose names are no trigger's. */
  others: string[];
};

/**
 * `pre-sign-up.mjs`, `PreSignUp.ts` and the like, for every name in `TriggerEvents`: `pre-token-generation-v2.js`.
 *
 * @throws {Error} naming the file, for a folder or a module that can't be read, one without a handler, and two for one trigger.
 */
export async function loadTriggers(folder: string): Promise<LoadedTriggers> {
  const names = await readdir(folder).catch((cause: Error) => {
    throw new Error(`${folder}: there is no such folder`, { cause });
  });
  const modules = names.filter((name) => /\.[cm]?[jt]s$/.test(name) && !/\.(?:d|test|spec)\.[cm]?[jt]s$/.test(name));
  const files: Partial<Record<TriggerName, string>> = {};
  const others: string[] = [];
  for (const file of modules.toSorted()) {
    const name = triggerOf(file);
    if (!name) others.push(file);
    else if (files[name]) throw new Error(`${folder}: ${files[name]} and ${file} are both ${name}`);
    else files[name] = file;
  }
  const paths = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(folder, file)]));
  return { triggers: await importTriggers(paths), files, others };
}

/**
 * @param paths by the trigger's name.
 * @throws {Error} naming the file.
 */
export async function importTriggers(paths: Partial<Record<TriggerName, string>>): Promise<Triggers> {
  const triggers: Record<string, unknown> = {};
  for (const [name, path] of Object.entries(paths)) triggers[uncapitalize(name)] = await importHandler(path);
  return triggers as Triggers;
}

function triggerOf(file: string): TriggerName | undefined {
  const letters = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const wanted = letters(file.replace(/\.[cm]?[jt]s$/, ''));
  return triggerNames.find((name) => letters(name) === wanted);
}
