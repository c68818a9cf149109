/** Failures that pass by themselves: what AWS calls throttling, its own trouble, and the network's. */

export const throttling = new Set([
  'PriorRequestNotComplete',
  'RequestLimitExceeded',
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]);

export const networkTrouble = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT', 'TimeoutError'],
]);

export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error) ?? error.name;
  return throttling.has(code) || networkTrouble.has(code) || statusOf(error) >= 500;
}

/** The system's code of what kept a call from getting there, such as `ECONNRESET`. */
export function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The HTTP status of AWS's answer; 0 when there was none. */
export function statusOf(error: Error): number {
  const metadata = '$metadata' in error ? (error.$metadata as { httpStatusCode?: number }) : {};
  return metadata.httpStatusCode ?? 0;
}
