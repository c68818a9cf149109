/** From an error of Cognito, AWS or the network to a sentence that says how to go on. */
import { CommandError } from '../command-line/command-error.ts';
import { rightOf } from '../deploy/failed-calls.ts';
import { reasons } from './reasons.ts';

/** What was being done to whom. */
export type Attempt = { command: string; name: string; UserPoolId: string };

/** @throws what is a mistake of the program's own, which should be seen whole. */
export function explain(error: unknown, attempt: Attempt): CommandError {
  if (error instanceof CommandError) return error;
  if (!(error instanceof Error)) throw error;
  const code = codeOf(error);
  const known = [reasons.get(code) ?? []].flat().find(({ says }) => says?.test(error.message) ?? true);
  if (known)
    return new CommandError(code, known.words({ ...attempt, said: error.message, right: rightNeeded(error) }), {
      cause: error,
    });
  if (rightOf(error) === undefined) throw error;
  return new CommandError(code, `${rightOf(error)} was refused: ${code}: ${error.message}`, { cause: error });
}

/** Cognito's name, or the system's for a call that did not get there. */
function codeOf(error: Error): string {
  const isOfSystem = 'syscall' in error && 'code' in error;
  return isOfSystem ? String(error.code) : error.name.replace(/Exception$/, '');
}

/** IAM's name for what was called; AWS's own message knows best. */
function rightNeeded(error: Error): string {
  return /not authorized to perform:? ([\w-]+:\w+)/.exec(error.message)?.[1] ?? rightOf(error) ?? 'for this call';
}
