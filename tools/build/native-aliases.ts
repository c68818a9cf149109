/**
 * Gives amazon-cognito-identity-js the platform's own big integers, bytes, hashes and random numbers (`src/native/`) in
 * place of the polyfills that it would bring, without a change to its source.
 */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OnResolveArgs, OnResolveResult, Plugin, PluginBuild } from 'esbuild';

const sdkFolder = dirname(createRequire(import.meta.url).resolve('amazon-cognito-identity-js/package.json')) + sep;
const nativeFolder = fileURLToPath(new URL('../../src/native/', import.meta.url));

/** What the SDK's modules import, and what they get. */
const replacements = new Map([
  ['./AuthenticationHelper', 'authentication-helper.ts'],
  ['./BigInteger', 'big-integer.ts'],
  ['./CognitoUserPool', 'user-pool.ts'],
  ['./DateHelper', 'date-helper.ts'],
  ['./Platform', 'platform.ts'],
  ['./StorageHelper', 'storage-helper.ts'],
  ['./utils/WordArray', 'word-array.ts'],
  ['@aws-crypto/sha256-js', 'sha-256.ts'],
  ['buffer', 'bytes.ts'],
]);

/** An esbuild plugin; bundles that don't import amazon-cognito-identity-js are left as they are. */
export function nativeAliases(): Plugin {
  return {
    name: 'native-aliases',
    setup(build) {
      // The package's `es` is its `src` in ES5: larger, and no better for any browser that knows bigint.
      build.onResolve({ filter: /^amazon-cognito-identity-js$/ }, () => inSdk(join(sdkFolder, 'src', 'index.js')));
      build.onResolve({ filter: /./ }, (args) => resolveForSdk(build, args));
    },
  };
}

function resolveForSdk(
  build: PluginBuild,
  args: OnResolveArgs,
): Promise<OnResolveResult> | OnResolveResult | undefined {
  if (!args.importer.startsWith(sdkFolder) || args.pluginData === 'asked already') return undefined;
  const replacement = replacements.get(args.path);
  return replacement ? { path: join(nativeFolder, replacement), sideEffects: false } : resolveWithin(build, args);
}

async function resolveWithin(build: PluginBuild, { path, ...args }: OnResolveArgs): Promise<OnResolveResult> {
  const { path: found, errors } = await build.resolve(path, { ...args, pluginData: 'asked already' });
  return errors.length ? { errors } : inSdk(found);
}

/** The SDK does not say that its modules do nothing when loaded, so a bundle would keep those that nobody uses. */
function inSdk(path: string): OnResolveResult {
  return { path, sideEffects: false };
}
