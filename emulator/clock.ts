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
};

export function movableClock(): MovableClock {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    advance(milliseconds) {
      offset += milliseconds;
    },
    ahead: () => offset,
    reset() {
      offset = 0;
    },
  };
}

/** The clock as it stands now, for what happens at one moment. */
export function stopped(clock: MovableClock): MovableClock {
  const moment = clock.now();
  return { ...clock, now: () => moment };
}
