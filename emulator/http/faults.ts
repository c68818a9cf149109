/** Faults that a test asks for: the next calls of an operation fail in a way the network or the service could. */

/**
 * 500 and 429 are answered in Cognito's form; `hang` never answers; `drop` closes the connection before anything is done. `lose` does what is
 * asked, and the connection breaks while the answer is under way.
 */
export type Fault = 500 | 429 | 'hang' | 'drop' | 'lose';

export type Faults = {
  /** @param operation Cognito's name of it; `times` is 1 unless given. */
  next(operation: string, fault: { times?: number; answer: Fault }): void;
  /** The fault for a call that is being made now, which is thereby used up. */
  take(operation: string): Fault | undefined;
  /** Those that wait for their calls. */
  planned(): { operation: string; answers: Fault[] }[];
  clear(): void;
};

export function makeFaults(): Faults {
  const planned = new Map<string, Fault[]>();
  return {
    next(operation, { times = 1, answer }) {
      const earlier = planned.get(operation) ?? [];
      planned.set(operation, [...earlier, ...Array<Fault>(times).fill(answer)]);
    },
    take: (operation) => planned.get(operation)?.shift(),
    planned: () => {
      const waiting = [...planned].filter(([, answers]) => answers.length > 0);
      return waiting.map(([operation, answers]) => ({ operation, answers: [...answers] }));
    },
    clear: () => planned.clear(),
  };
}
