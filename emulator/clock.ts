/** The emulator's only source of time, so that a test can let a token expire without waiting for it. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
};

/** A clock that follows the machine's own, plus whatever it was told to move on by. */
export type MovableClock = Clock & {
  /** Moves on (or, with a negative number, back) by so many milliseconds. */
  advance(milliseconds: number): void;
  /** By how many milliseconds it was moved. */
  ahead(): number;
  /** Follows the machine's clock again. */
  reset(): void;
  /** Rings once this clock has moved on by so many milliseconds, by itself or because it was told to. */
  alarm(milliseconds: number, ring: () => void): Alarm;
};

export type Alarm = {
  silence(): void;
  /** Milliseconds until it rings. */
  left(): number;
};

export function movableClock(): MovableClock {
  let offset = 0;
  const now = () => Date.now() + offset;
  const checks = new Set<() => void>();
  const moveTo = (moved: number) => {
    offset = moved;
    for (const check of [...checks]) check();
  };
  return {
    now,
    advance: (milliseconds) => moveTo(offset + milliseconds),
    ahead: () => offset,
    reset: () => moveTo(0),
    alarm: (milliseconds, ring) => setAlarm({ now, checks }, milliseconds, ring),
  };
}

type Ticking = Clock & { checks: Set<() => void> };

function setAlarm({ now, checks }: Ticking, milliseconds: number, ring: () => void): Alarm {
  const at = now() + milliseconds;
  const left = () => Math.max(0, at - now());
  let timer: NodeJS.Timeout | undefined;
  const silence = () => {
    checks.delete(check);
    clearTimeout(timer);
  };
  const check = () => {
    clearTimeout(timer);
    if (left() > 0) timer = setTimeout(check, left()).unref();
    else {
      silence();
      ring();
    }
  };
  checks.add(check);
  check();
  return { silence, left };
}

/** The clock as it stands now, for what happens at one moment. */
export function stopped(clock: MovableClock): MovableClock {
  const moment = clock.now();
  return { ...clock, now: () => moment };
}
