/** The scripts of the pages and the stylesheet: bundled, with what pages share in files of its own, and hashed names. */
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { nativeAliases } from './native-aliases.ts';
import { sdkTrim } from './sdk-trim.ts';
import type { Speech } from './speech.ts';
import { together } from './together.ts';
import { wordsIn } from './words-in.ts';

export const stylesheet = 'site.css';

/**
 * What other people's pages load, by a name that stays: `src/client.ts` and `src/protect.ts`. In any language but the site's
 * first one, the name says which: `gatehouse.de.js`.
 */
export const forHosts: Readonly<Record<string, string>> = { 'client.ts': 'gatehouse.js', 'protect.ts': 'protect.js' };

/** What every page has where there are several languages. */
const switchSource = 'src/languages.ts';

/** What a page has that leads to managed login, beside its own script. */
const providersSource = 'src/providers.ts';

export type Bundle = {
  /** File name of the page's own script, or of the stylesheet. */
  file: string;
  /** Scripts that are loaded with it, in any case. */
  eager: string[];
  /** Scripts that signing in asks for later, where the page can sign in. */
  signIn: string[];
};

export type Bundled = {
  metafile: Metafile;
  /** By source, within `src/pages` or `public`: `login.ts`, `reports/mine.ts`, `site.css`. */
  bundles: Map<string, Bundle>;
  /** By source, within `src`. */
  clients: Map<string, Bundle>;
  /** What leads to managed login. */
  providers: Bundle;
  /** File name of the script behind the switch between languages, where there are several. */
  languages: string | undefined;
};

type Sources = {
  project: string;
  /** Files of `public/`. */
  sources: readonly string[];
  /** Pages that each language has. */
  inEach: readonly string[];
  speech: Pick<Speech, 'language' | 'folder' | 'modules'>;
  /** Whether there are other languages to switch to. */
  isOneOfSeveral: boolean;
  /** On top of ours. */
  plugins: readonly Plugin[];
};

/**
 * A module in `src/pages/` is a page's own when there is a page of its name, in a folder of its name; the others are parts.
 * Every script lies in the site's root, which `gate/address.ts` counts on.
 */
export async function bundlePages(
  { project, sources, inEach, speech, isOneOfSeveral, plugins: more }: Sources,
  outdir: string,
): Promise<Bundled> {
  const names = sources
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/html$/, 'ts'))
    .filter((name) => existsSync(join(project, 'src/pages', name)));
  const pages = names.map((name) => `src/pages/${name}`);
  const clients = Object.keys(forHosts).map((name) => `src/${name}`);
  const entryPoints = [
    ...names.map((name) => ({ in: `src/pages/${name}`, out: name.replace(/\.ts$/, '').replaceAll('/', '-') })),
    { in: `public/${stylesheet}`, out: basename(stylesheet, '.css') },
    { in: providersSource, out: 'providers' },
    ...(isOneOfSeveral ? [{ in: switchSource, out: 'languages' }] : []),
    ...clients.map((source) => ({ in: source, out: basename(source, '.ts') })),
  ];
  const plugins = [configApart(), wordsIn(speech.modules), nativeAliases(), sdkTrim(), ...more];
  const define = {
    'import.meta.pages': JSON.stringify(speech.folder || '.'),
    'import.meta.names': JSON.stringify(inEach.join(' ')),
  };
  const options = { ...settings, absWorkingDir: project, entryPoints, outdir, plugins, define };
  const grouped = await together(options, pages, [...clients, providersSource]);
  const { metafile } = await build({ ...options, plugins: [grouped, ...plugins] });
  const bundles = names.map((name): [string, Bundle] => [name, bundleOf(metafile, `src/pages/${name}`)]);
  return {
    metafile,
    bundles: new Map([...bundles, [stylesheet, bundleOf(metafile, `public/${stylesheet}`)]]),
    clients: await nameForHosts(metafile, outdir, speech),
    providers: bundleOf(metafile, providersSource),
    languages: isOneOfSeveral ? bundleOf(metafile, switchSource).file : undefined,
  };
}

/** Nothing else imports these, so that a name of their own is all it takes. */
async function nameForHosts(
  metafile: Metafile,
  outdir: string,
  { folder, language }: Pick<Speech, 'folder' | 'language'>,
): Promise<Map<string, Bundle>> {
  const named = Object.entries(forHosts).map(async ([source, name]): Promise<[string, Bundle]> => {
    const bundle = bundleOf(metafile, `src/${source}`);
    const file = folder ? name.replace('.js', `.${language}.js`) : name;
    await rename(join(outdir, bundle.file), join(outdir, file));
    return [source, { ...bundle, file }];
  });
  return new Map(await Promise.all(named));
}

const settings = {
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  // Modules are always read as UTF-8.
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** `#config` stays a module of its own beside the bundles, to be edited after the build. */
function configApart(): Plugin {
  return {
    name: 'config-apart',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /^#config$/ }, () => ({ path: './config.js', external: true }));
    },
  };
}

/** What signing in takes besides what its page has at once. */
const signIn = ['src/form/submit.ts', 'src/cognito/sign-in.ts'];

function bundleOf(metafile: Metafile, source: string): Bundle {
  const path = Object.keys(metafile.outputs).find((each) => metafile.outputs[each]?.entryPoint === source) ?? '';
  const eager = reach(metafile, [path], ['import-statement']);
  const later = reach(metafile, [path], ['import-statement', 'dynamic-import']);
  const asked = later.filter((each) => signIn.includes(metafile.outputs[each]?.entryPoint ?? ''));
  const chunks = asked.flatMap((each) => [each, ...reach(metafile, [each], ['import-statement'])]);
  const names = (paths: string[]) => paths.map((each) => basename(each));
  return { file: basename(path), eager: names(eager), signIn: names(chunks) };
}

function reach(metafile: Metafile, from: string[], kinds: string[]): string[] {
  const seen = new Set(from);
  for (const path of seen) {
    for (const each of metafile.outputs[path]?.imports ?? []) {
      if (!each.external && kinds.includes(each.kind)) seen.add(each.path);
    }
  }
  return [...seen].filter((path) => path !== from[0]);
}
