/** Bundles amazon-cognito-identity-js as the site does, with or without `src/native/`, for the benchmark and for tests. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { nativeAliases } from '../build/native-aliases.ts';

export type BundleOptions = {
  /** Whether the SDK gets `src/native/`. */
  native: boolean;
  /** What ships to a browser that signs in; or `SdkParts`, one by one. */
  contents: 'shipped' | 'parts';
};

const shipped = `export { AuthenticationDetails, AuthenticationHelper, CognitoUser, CognitoUserPool } from './index';`;
const parts = `
  ${shipped}
  export { DateHelper, WordArray } from './index';
  export { default as BigInteger } from './BigInteger';
  export { Buffer } from 'buffer';
  export { Sha256 } from '@aws-crypto/sha256-js';
`;

/** One ES module, minified if it is to ship, and how many of its bytes come from which file, most first. */
export async function bundleSdk({ native, contents }: BundleOptions) {
  const sdk = dirname(createRequire(import.meta.url).resolve('amazon-cognito-identity-js/package.json'));
  const folder = join(sdk, native ? 'src' : 'es');
  const { outputFiles, metafile } = await build({
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    // Stands among the SDK's modules, so that its imports are swapped as theirs are.
    stdin: {
      contents: contents === 'parts' ? parts : shipped,
      resolveDir: folder,
      sourcefile: join(folder, 'bench.js'),
    },
    bundle: true,
    minify: contents === 'shipped',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    // What the untouched SDK takes for granted, so that it runs in Node too.
    define: { global: 'globalThis', self: 'globalThis' },
    plugins: native ? [nativeAliases()] : [],
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  return { code: outputFiles[0]?.text ?? '', modules: modulesOf(metafile) };
}

function modulesOf({ outputs }: Metafile): { path: string; bytes: number }[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const modules = inputs.map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }));
  return modules.filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes);
}
