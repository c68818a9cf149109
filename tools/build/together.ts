/**
 * Few files for what pages share, so that a visit loads each of them once. esbuild puts modules into one file when the same
 * entries reach them, and an entry is each page and whatever is loaded later. So every entry that reaches one module of a
 * group imports the whole group. Nothing else changes by that: only `src/pages/` acts when loaded.
 *
 * https://esbuild.github.io/api/#splitting
 */
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

/** From each entry to the modules that are loaded with it, itself among them. All paths are within the project. */
type Reach = ReadonlyMap<string, ReadonlySet<string>>;
type Inputs = Metafile['inputs'];

/** The page behind the gate and the way to it: most visits begin with these two, so they get little that they don't need. */
const [home, login] = ['src/pages/index.ts', 'src/pages/login.ts'];
/** What login loads once it is shown, and when somebody signs in. */
const submit = 'src/form/submit.ts';
const signIn = ['src/cognito/sign-in.ts', 'src/session/new-sign-in.ts'];
/** The buttons that lead to managed login. */
const providers = 'src/providers.ts';
/** A page that is on nobody's way but theirs who come from there: it takes what others share, and adds nothing to it. */
const wayBack = 'src/pages/callback.ts';
/** What other people's pages load. A page that imports `gatehouse/client` reaches the same, and must not make it heavier. */
const forHosts = ['src/client.ts', 'src/protect.ts'];
/** Signing in without a password, for which no SRP is loaded. */
const byChoice = 'src/pages/login/by-choice.ts';

/**
 * @param options How the pages are bundled, without this.
 * @param pages Their modules.
 * @param clients What other people's pages load.
 */
export async function together(
  options: BuildOptions,
  pages: readonly string[],
  clients: readonly string[] = [],
): Promise<Plugin> {
  const { metafile } = await build({ ...options, metafile: true, write: false });
  const inputs = metafile?.inputs ?? {};
  const later = Object.values(inputs).flatMap((module) => importsOf(module, 'dynamic-import'));
  const reach = new Map([...pages, ...clients, ...later].map((entry) => [entry, reachOf(entry, inputs)]));
  return groupImports({ project: options.absWorkingDir ?? '.', pages, reach, groups: groupsOf(reach, pages) });
}

function importsOf({ imports }: Inputs[string], kind: string): string[] {
  return imports.filter((each) => each.kind === kind && !each.external).map(({ path }) => path);
}

function reachOf(entry: string, inputs: Inputs): Set<string> {
  const reached = new Set([entry]);
  for (const path of reached) {
    const module = inputs[path];
    for (const each of module ? importsOf(module, 'import-statement') : []) reached.add(each);
  }
  return reached;
}

/** @returns the modules of each group, by its name. */
export function groupsOf(reach: Reach, pages: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const module of new Set([...reach.values()].flatMap((reached) => [...reached]))) {
    // A package may be left out where nothing of it is used; what is used of it follows the modules that do.
    if (!module.startsWith('src/')) continue;
    const by = [...reach.keys()].filter((entry) => reach.get(entry)?.has(module));
    const group = by.length > 1 || by.includes(submit) ? groupFor(by, pages) : undefined;
    if (group) groups.set(group, [...(groups.get(group) ?? []), module]);
  }
  return groups;
}

/** @param by The entries that reach a module. */
function groupFor(by: readonly string[], pages: readonly string[]): string | undefined {
  const onPages = by.filter((entry) => pages.includes(entry) && entry !== wayBack);
  const isShared = onPages.length > 1;
  if (isShared && by.includes(home)) return 'core';
  if (isShared && by.includes(login)) return onPages.length > 3 ? 'core' : 'entrance';
  if (by.includes(submit)) return 'form';
  const isForSigningIn = signIn.some((entry) => by.includes(entry));
  if (forHosts.some((entry) => by.includes(entry))) return onPages.length ? 'hosts' : undefined;
  if (onPages.length) return isForSigningIn ? 'form' : 'account';
  // What leads to managed login, and back.
  if (by.includes(providers)) return 'managed';
  if (!isForSigningIn) return undefined;
  return by.includes(byChoice) ? 'conversation' : 'sign-in';
}

type Grouping = {
  project: string;
  pages: readonly string[];
  reach: Reach;
  groups: ReadonlyMap<string, readonly string[]>;
};

function groupImports({ project, pages, reach, groups }: Grouping): Plugin {
  const importing = (names: Iterable<string>) => [...names].map((name) => `import ${JSON.stringify(name)};`).join('');
  const groupsWithin = (reached: ReadonlySet<string>) =>
    [...groups]
      .filter(([, modules]) => modules.some((module) => reached.has(module)))
      .map(([name]) => `together:${name}`);
  return {
    name: 'together',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^together:/ }, ({ path }) => ({ path, namespace: 'together' }));
      onLoad({ filter: /^together:/, namespace: 'together' }, ({ path }) => ({
        contents: importing((groups.get(path.replace('together:', '')) ?? []).map((module) => join(project, module))),
        resolveDir: project,
      }));
      onLoad({ filter: /\.ts$/, namespace: 'file' }, async ({ path }) => {
        const entry = relative(project, path).split(sep).join('/');
        const reached = reach.get(entry);
        if (!reached) return undefined;
        // A page whose script is there needs no word about its being late.
        const arrival = pages.includes(entry) ? 'self.late?.remove();' : '';
        return { contents: importing(groupsWithin(reached)) + arrival + (await readFile(path, 'utf8')), loader: 'ts' };
      });
    },
  };
}
