/**
 * A folder of one's own pages laid over ours: an HTML page, a part, the stylesheet or any other file comes instead of ours of
 * the same name, and a module, `mine.ts` or `mine.js` beside `mine.html`, stands where ours would, in `src/pages/`. Words in
 * `words/de/` come before ours in German.
 */
import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { OnResolveArgs, Plugin, PluginBuild } from 'esbuild';
import { CommandError } from '../command-line/command-error.ts';
import { configsOfPages, root } from '../config/load-config.ts';
import { passingFolder } from './passing-folder.ts';
import { sourceRefusal } from './source-refusals.ts';

type Project = {
  project: string;
  /** Words of one's own, if there are any. */
  words: string | undefined;
  plugins: Plugin[];
};

/** The folder of one's own pages whose folders are languages. */
const wordsFolder = 'words';

/** @throws {CommandError} when there is no such folder. */
export async function withOwnPages<Result>(
  pages: string,
  ours: string,
  work: (project: Project) => Promise<Result>,
): Promise<Result> {
  const own = resolve(pages);
  if (!statSync(own, { throwIfNoEntry: false })?.isDirectory())
    throw new CommandError('Pages', `--pages ${pages}: there is no such folder`, { exitCode: 2 });
  const { path: project, remove } = await passingFolder('pages-');
  try {
    for (const name of ['public', 'src']) await cp(join(ours, name), join(project, name), { recursive: true });
    // Not as the caller's own package.json may say.
    await writeFile(join(project, 'package.json'), '{ "type": "module" }');
    const modules = new Set<string>();
    await cp(own, join(project, 'public'), {
      recursive: true,
      filter: (path) => isPublished(path, own) && !isModule(path, own, modules),
    });
    for (const name of modules) {
      const target = join(project, 'src/pages', name.replace(/\.js$/, isOfPage(name, own) ? '.ts' : '.js'));
      await mkdir(dirname(target), { recursive: true });
      await cp(join(own, name), target);
    }
    const hasWords = existsSync(join(own, wordsFolder));
    const words = hasWords ? join(project, 'own-words') : undefined;
    if (words) await cp(join(own, wordsFolder), words, { recursive: true });
    return await work({ project, words, plugins: [packages(project, own, modules)] });
  } catch (error) {
    const refusal = sourceRefusal(error, project, (file) => ownName(file, pages));
    throw inOwnNames(refusal, { pages, project });
  } finally {
    remove();
  }
}

/** What a file of the project is called in the folder of one's own pages; nothing for one of ours. */
function ownName(file: string, pages: string): string | undefined {
  const word = file.replace(/^own-words\//, `${wordsFolder}/`);
  const page = file.replace(/^src\/pages\//, '');
  const names = [word, page, page.replace(/\.ts$/, '.js')].filter((name) => name !== file);
  return names.map((name) => join(pages, name)).find((path) => existsSync(path));
}

/** Whoever has pages of their own may have no folder `public/`. */
function inOwnNames(error: unknown, { pages, project }: { pages: string; project: string }): unknown {
  if (!(error instanceof Error)) return error;
  error.message = error.message
    .replaceAll(join(project, 'own-words'), join(pages, wordsFolder))
    .replace(/\bpublic\/([\w./-]+\.html)/g, (ours, name: string) =>
      existsSync(join(pages, name)) ? join(pages, name) : ours,
    );
  return error;
}

/** What belongs to the person's editor and to the build stays out of the site. */
function isPublished(path: string, own: string): boolean {
  const name = relative(own, path);
  if (configsOfPages.includes(name) || name === wordsFolder) return false;
  return (
    path === own || !/^(?:\.|node_modules$|(?:package|package-lock|tsconfig)\.json$)|\.d\.ts$/.test(basename(path))
  );
}

/** A script without a page of its name is served as it is, unless it is TypeScript; modules of pages may import it, too. */
function isModule(path: string, own: string, modules: Set<string>): boolean {
  const name = relative(own, path).split(sep).join('/');
  if (!/\.(?:ts|js)$/.test(name)) return false;
  modules.add(name);
  return name.endsWith('.ts') || isOfPage(name, own);
}

function isOfPage(name: string, own: string): boolean {
  const page = name.replace(/\.(?:ts|js)$/, '.html');
  return [own, join(root, 'public')].some((folder) => existsSync(join(folder, page)));
}

/** Our modules find the packages that we come with, and a person's own find theirs; `gatehouse/client` is what our pages have. */
function packages(project: string, own: string, modules: ReadonlySet<string>): Plugin {
  const places = new Set([...modules].map((name) => join(project, 'src/pages', name.replace(/\.(?:ts|js)$/, ''))));
  const folderFor = ({ importer }: OnResolveArgs) => (places.has(importer.replace(/\.(?:ts|js)$/, '')) ? own : root);
  const resolvePackage = (build: PluginBuild) => (args: OnResolveArgs) => {
    const { path, importer, pluginData, ...rest } = args;
    if (pluginData === 'asked for pages' || !importer.startsWith(project + sep)) return undefined;
    if (path === 'gatehouse/words') return { path: join(project, 'src/words/own.ts') };
    if (path === 'gatehouse/client') return { path: join(project, 'src/own-page.ts') };
    return build.resolve(path, { ...rest, importer, resolveDir: folderFor(args), pluginData: 'asked for pages' });
  };
  return {
    name: 'packages-of-pages',
    setup: (build) => build.onResolve({ filter: /^(?:@[\w-]+\/)?[\w-]/ }, resolvePackage(build)),
  };
}
