/**
 * Compiles a module of ours, with all that it imports, into one file, and keeps it until one of its sources changes: starting from
 * it takes a fraction of what compiling each file takes. JavaScript, since it runs before anything has compiled TypeScript.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'node_modules/.cache/gatehouse');

/**
 * @param {string} entry Path of the module.
 * @returns {Promise<string>} path of a module that does the same.
 */
export async function cachedBundle(entry) {
  const name = digest([relative(root, resolve(entry))]);
  const known = readKnown(name);
  if (known !== undefined) return known;
  const { code, inputs } = await compile(entry);
  mkdirSync(folder, { recursive: true });
  const file = `${name}-${stateOf(inputs)}.mjs`;
  const path = join(folder, file);
  write(path, code);
  // One of the same name may just have been made by another process, which is about to load it.
  const isOld = (other) => other.startsWith(`${name}-`) && other.endsWith('.mjs') && other !== file;
  for (const old of readdirSync(folder).filter(isOld)) rmSync(join(folder, old), { force: true });
  write(join(folder, `${name}.json`), JSON.stringify(inputs));
  return path;
}

/** Undefined when there is none, or when a source of it is not what it was. */
function readKnown(name) {
  try {
    const inputs = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const file = `${name}-${stateOf(inputs)}.mjs`;
    return readdirSync(folder).includes(file) ? join(folder, file) : undefined;
  } catch {
    return undefined;
  }
}

/** What packages hold is as the lock file says. Where the project lies is part of it: a bundle has the addresses of its sources. */
function stateOf(inputs) {
  return digest([
    root,
    ...['package-lock.json', 'package.json', ...inputs].map((path) => readFileSync(join(root, path))),
  ]);
}

function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}

async function compile(entry) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [resolve(entry)],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins: [{ name: 'as-if-in-place', setup: stayInPlace }],
  });
  return { code: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) };
}

/** Modules go on finding what stands beside them, and TypeScript that they load by its path is compiled in the same way. */
function stayInPlace({ onLoad, onResolve }) {
  onResolve({ filter: /\/import-module\.ts$/ }, ({ resolveDir }) => ({
    path: resolve(resolveDir, fileURLToPath(new URL('import-compiled.mjs', import.meta.url))),
  }));
  onLoad({ filter: /\.m?[tj]s$/ }, ({ path }) => {
    const contents = readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
    return { contents, loader: path.endsWith('ts') ? 'ts' : 'js' };
  });
}

/** Another process may be reading it. */
function write(path, text) {
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}
