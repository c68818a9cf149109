/** Why a person comes to a page that asks for a code: its address says `reason=…`, and the page says the sentence. */
const reasons = {
  unconfirmed: 'Your email address is not confirmed yet. Enter the code from the email we sent you.',
  'code-sent': 'Your email address is not confirmed yet. We have sent you a new code.',
  'reset-required': 'You need a new password. Enter the code we sent you, or ask for another one.',
} as const;

/** Whoever gives one that has no sentence is told by the compiler. */
export type CodeReason = keyof typeof reasons;

/** @returns an empty sentence for a reason that we did not give. */
export function codeNewsOf(reason: string): string {
  const all: Readonly<Record<string, string>> = reasons;
  return (Object.hasOwn(all, reason) && all[reason]) || '';
}

/** Every sentence, for the test that reads them. */
export const codeReasonSentences = Object.values(reasons);
