/** Handlers in files run in this process: what one leaves behind must not end the pool, as it would not end Cognito. */
import { warn } from './announce.ts';

let isOutliving = false;

/** For commands: from now on an error that nobody waits for is told, and no more. */
export function outliveHandlers(): void {
  if (isOutliving) return;
  isOutliving = true;
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (error: unknown) => warn(`Nobody waited for this, perhaps in a trigger: ${textOf(error)}`));
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
