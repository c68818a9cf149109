/** Why a stack's operation failed, and what to do about it. */
import { DeployError } from './deploy-error.ts';
import type { Ending } from './follow-stack.ts';
import { words } from './words.ts';

/** What AWS says of failures that a person can put right, and how. */
const remedies: [pattern: RegExp, remedy: (match: RegExpExecArray) => string][] = [
  [/not authorized to perform:? ([\w-]+:\w+)/, (match) => words.missingRight(match[1] ?? '')],
  [/CNAMEAlreadyExists|one or more of the CNAMEs/i, () => words.hostNameTaken],
  [/[Dd]omain (?:name )?already (?:exists|associated)/, () => words.linkDomainTaken],
  [/already has an? .*\bdomain\b/i, () => words.domainInTheWay],
  [/certificate/i, () => words.certificateUnfit],
  [/[Rr]ate exceeded|[Tt]hrottl/, () => words.waitAndRepeat],
  [/LimitExceeded|quota|limit exceeded/i, () => words.quotaReached],
];

export function explainEnding(
  { status, failures, reason }: Ending,
  { stackId, region }: { stackId: string; region: string },
): DeployError {
  const name = stackId.split('/')[1] ?? stackId;
  const lines = failures.map((failure) => `  ${failure.name} (${failure.type}): ${failure.reason}`);
  // Where no event could be read, the stack itself knows a little.
  if (lines.length === 0 && reason) lines.push(`  ${reason}`);
  const reasons = [...failures.map((failure) => failure.reason), reason ?? ''];
  const help = reasons.flatMap((each) => remedyFor(each) ?? []);
  return new DeployError(
    [words.ended(name, status), ...lines, ...new Set(help), words.afterEnding(name, region, status)].join('\n'),
  );
}

function remedyFor(reason: string): string | undefined {
  for (const [pattern, remedy] of remedies) {
    const match = pattern.exec(reason);
    if (match) return remedy(match);
  }
  return undefined;
}
