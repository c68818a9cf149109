/** What the bundler does not take: which file of the caller's, where in it, and why. */
import { relative, resolve } from 'node:path';
import type { BuildFailure } from 'esbuild';
import { CommandError } from '../command-line/command-error.ts';

/**
 * @param project What the bundler's paths start from.
 * @param nameOf The caller's own name of a file that was copied to where the bundler found it.
 * @returns the error as it is where it is none of the bundler's.
 */
export function sourceRefusal(error: unknown, project: string, nameOf: (file: string) => string | undefined): unknown {
  if (!isBuildFailure(error)) return error;
  const lines = error.errors.map(({ text, location }) => {
    if (!location) return text;
    const file = nameOf(location.file) ?? relative(process.cwd(), resolve(project, location.file));
    return `${file}:${location.line}:${location.column + 1}: ${text}`;
  });
  return new CommandError('Source', lines.join('\n'), { cause: error });
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
