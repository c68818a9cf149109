/** What can come of calling a trigger. */

export type Outcome =
  /** `payload` as JSON; undefined for what is none. */
  | { tag: 'answered'; payload: unknown }
  /** It ran, and threw. */
  | { tag: 'failed'; words: string }
  /** It could not be run, or did not end in time. */
  | { tag: 'not-invoked'; reason: string };

/** Null is what a handler leaves that forgets to give its event back. */
export function answered(json: string | undefined): Outcome {
  try {
    return { tag: 'answered', payload: JSON.parse(json ?? 'null') ?? undefined };
  } catch {
    return { tag: 'answered', payload: undefined };
  }
}
