/** Failures that pass by themselves: what AWS calls throttling, its own trouble, and the network's. */
import { type AwsReason, identifyAws } from '../../src/cognito/identify/aws.ts';

const passing: ReadonlySet<AwsReason | undefined> = new Set([
  ...(['too-many-requests', 'nothing-listens', 'host-unknown', 'network-broken', 'no-answer-in-time'] as const),
]);

export function isPassing(error: unknown): boolean {
  return error instanceof Error && (passing.has(identifyAws(error)) || statusOf(error) >= 500);
}

/** The HTTP status of AWS's answer; 0 when there was none. */
export function statusOf(error: Error): number {
  const metadata = '$metadata' in error ? (error.$metadata as { httpStatusCode?: number }) : {};
  return metadata.httpStatusCode ?? 0;
}
