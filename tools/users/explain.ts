/** From an error of Cognito, AWS or the network to a sentence that says how to go on. */
import { type AwsReason, identifyAws, nameOf, rightIn, systemCodeOf } from '../../src/cognito/identify/aws.ts';
import { identify } from '../../src/cognito/identify/identify.ts';
import type { Reason } from '../../src/cognito/identify/reasons.ts';
import { CommandError } from '../command-line/command-error.ts';
import { rightOf } from '../command-line/failed-calls.ts';
import { refused, words } from './reasons.ts';

/** What was being done to whom. */
export type Attempt = { command: string; name: string; UserPoolId: string; endpoint: string };

/** @throws what is a mistake of the program's own, which should be seen whole. */
export function explain(error: unknown, attempt: Attempt): CommandError {
  if (error instanceof CommandError) return error;
  if (!(error instanceof Error)) throw error;
  const code = codeOf(error);
  const { reason, about } = reasonIn(error);
  const tell = words[reason];
  if (tell === refused && rightOf(error) === undefined) throw error;
  // AWS's own message knows best which right it was.
  const right = rightIn(error) ?? rightOf(error) ?? 'for this call';
  return new CommandError(code, tell({ ...attempt, code, about, said: error.message, right }), { cause: error });
}

function reasonIn(error: Error): { reason: AwsReason | Reason; about: string } {
  const reason = identifyAws(error);
  if (reason) return { reason, about: '' };
  const [, operation = ''] = rightOf(error)?.split(':') ?? [];
  return identify({ code: nameOf(error), operation, message: error.message });
}

/** Cognito's name, or the system's for a call that did not get there. */
function codeOf(error: Error): string {
  return ('syscall' in error && systemCodeOf(error)) || nameOf(error);
}
