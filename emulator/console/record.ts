/**
 * The last requests, as they came and as they were answered. Nothing is read or masked here: that is done for whoever looks, so that a
 * request costs no more than being written down.
 */

export type Raw = {
  number: number;
  at: number;
  took: number;
  method: string;
  path: string;
  query: string;
  headers: { target?: string | undefined; origin?: string | undefined; authorization?: string | undefined };
  /** Undefined where it is too large to be kept. */
  body: string | undefined;
  status: number | 'hang' | 'drop' | 'lose';
  answer: string | undefined;
  /** Why it was refused, where the answer itself does not say that. */
  why?: string;
  /** A fault that somebody has planned. */
  isPlanned?: boolean;
  /** Where it sends on to. */
  location?: string | undefined;
};

export type Record = {
  /** @returns its number. */
  add(raw: Omit<Raw, 'number'>): number;
  /** The oldest first. */
  since(number: number): Raw[];
  last(): number;
  /** Once there is a later one, or after so many milliseconds. */
  later(number: number, milliseconds: number): Promise<void>;
};

const MOST = 200;

/** Characters of a body or an answer. With all of them there are a few megabytes. */
const LONGEST = 16_000;

export function keptText(text: string | undefined): string | undefined {
  return text !== undefined && text.length <= LONGEST ? text : undefined;
}

export function makeRecord(): Record {
  const kept: Raw[] = [];
  const waiting = new Set<() => void>();
  let last = 0;
  return {
    add(raw) {
      last += 1;
      kept[last % MOST] = { ...raw, number: last };
      for (const wake of waiting) wake();
      return last;
    },
    since: (number) => kept.filter((raw) => raw.number > number).sort((one, other) => one.number - other.number),
    last: () => last,
    later(number, milliseconds) {
      if (last > number) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds).unref();
        waiting.add(wake);
      });
    },
  };
}
