/** Imports a Lambda handler, in whichever module system and language it is written. */
import { readFile } from 'node:fs/promises';
import Module from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @throws {Error} naming the file. */
export async function importHandler(path: string): Promise<unknown> {
  const file = resolve(path);
  try {
    const handler = handlerIn(await importAny(file));
    if (handler === undefined) throw new Error('exports no function called handler');
    return handler;
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

function handlerIn(module: unknown): unknown {
  const { handler, default: byDefault } = Object(module);
  const candidates = [handler, Object(byDefault).handler, byDefault, module];
  return candidates.find((each) => typeof each === 'function');
}

async function importAny(file: string): Promise<unknown> {
  if (/\.[cm]?ts$/.test(file)) return importTypeScript(file);
  const imported = await import(pathToFileURL(file).href).catch((error: Error) => {
    if (!/^(?:exports|module|require) is not defined/.test(error.message)) throw error;
  });
  const code = await readFile(file, 'utf8');
  // CommonJS in a folder of ECMAScript modules, where Node goes by package.json and Lambda by its own.
  const isMistaken = handlerIn(imported) === undefined && file.endsWith('.js') && code.includes('exports');
  return isMistaken ? runCommonJs(file, code) : imported;
}

/** In two parts: what compiles this file itself puts something else for the whole. */
const OWN_ADDRESS = ['import.meta', 'url'].join('.');

/** With all of its own modules; packages are found from where it stands. */
async function importTypeScript(file: string): Promise<unknown> {
  const esbuild = await findEsbuild();
  if (!esbuild) return importByNode(file);
  const { outputFiles } = await esbuild.build({
    entryPoints: [file],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { [OWN_ADDRESS]: JSON.stringify(pathToFileURL(file).href) },
    write: false,
    logLevel: 'silent',
  });
  return runCommonJs(file, outputFiles[0]?.text ?? '');
}

/** Not there where the emulator is a single file. */
function findEsbuild(): Promise<typeof import('esbuild') | undefined> {
  return import('esbuild').catch(() => undefined);
}

/** Node has taken TypeScript since 22.18. */
async function importByNode(file: string): Promise<unknown> {
  if (!('typescript' in process.features) || !process.features.typescript) {
    throw new Error('is TypeScript, which neither esbuild nor this Node is here to read');
  }
  return import(pathToFileURL(file).href);
}

type CommonJs = { paths: string[]; exports: unknown; _compile(code: string, file: string): void };

/** As Node does it for `require`, whatever package.json says of the folder. */
function runCommonJs(file: string, code: string): unknown {
  const node = Module as unknown as { new (file: string): CommonJs; _nodeModulePaths(folder: string): string[] };
  const module = new node(file);
  module.paths = node._nodeModulePaths(dirname(file));
  module._compile(code, file);
  return module.exports;
}
