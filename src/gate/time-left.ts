/** When a sign-in ends by itself, and when its person is warned. */

/** As the configuration has them. */
export type Limits = { idleMinutes?: number | undefined; sessionHours?: number | undefined };

export type End = {
  /** `idle` is put off by whoever is there, `session` is not. */
  kind: 'idle' | 'session';
  /** Milliseconds since 1970. */
  at: number;
};

/** In milliseconds since 1970. */
type Moments = { signedIn: number; active: number };

const minute = 60_000;

/** The nearer of the two. */
export function endOf({ signedIn, active }: Moments, { idleMinutes, sessionHours }: Limits): End {
  const idle = active + (idleMinutes ?? Number.POSITIVE_INFINITY) * minute;
  const session = signedIn + (sessionHours ?? Number.POSITIVE_INFINITY) * 60 * minute;
  return session <= idle ? { kind: 'session', at: session } : { kind: 'idle', at: idle };
}

/** Two minutes before, or half of a time that is shorter than four; five minutes before what can't be put off. */
export function warnAt({ kind, at }: End, { idleMinutes = 0 }: Limits): number {
  return at - (kind === 'session' ? 5 : Math.min(2, idleMinutes / 2)) * minute;
}
