/**
 * What only an emulator can do, for tests in other processes: forget everything, move the clock, plan faults. It stands below
 * `/_emulator/` and speaks plain JSON, so that nobody takes it for Cognito's.
 */

import { entry } from '../store/entries.ts';
import type { World } from '../world.ts';
import type { Fault, Faults } from './faults.ts';
import type { Reply, Request } from './server.ts';

export type Controls = { world: World; faults: Faults; reset(): Promise<void> };

/** What a path of `/_emulator/` does with its body. @throws {Mistaken} */
type Control = (controls: Controls, body: Record<string, unknown>) => object | Promise<object>;

/** A body that can't be acted upon; the message says what was expected. */
class Mistaken extends Error {
  override name = 'Mistaken';
}

const controls: Record<string, Control> = {
  '/_emulator/reset': async ({ reset }) => {
    await reset();
    return { reset: true };
  },
  '/_emulator/clock': ({ world }, { advance = 0 }) => {
    if (typeof advance !== 'number') throw new Mistaken('{ "advance": 3600000 } in milliseconds');
    world.clock.advance(advance);
    return { now: new Date(world.clock.now()).toISOString() };
  },
  '/_emulator/faults': ({ faults }, { operation, answer, times = 1 }) => {
    if (typeof operation !== 'string' || !isFault(answer) || !isCount(times)) {
      throw new Mistaken('{ "operation": "InitiateAuth", "answer": 500, 429, "hang", "drop" or "lose", "times": 1 }');
    }
    faults.next(operation, { answer, times });
    return { operation, answer, times };
  },
};

/** Pages are refused: a site that somebody happens to visit must not empty their pool. */
export async function answerControl({ path, headers, body }: Request, given: Controls): Promise<Reply> {
  const control = entry(controls, path);
  if (!control) return json(404, { error: `There are ${Object.keys(controls).join(', ')}, and nothing at ${path}` });
  if (headers.origin !== undefined)
    return json(403, { error: 'Pages of a browser may not do this; tests and tools may' });
  try {
    return json(200, await control(given, parse(body)));
  } catch (error) {
    if (!(error instanceof Mistaken)) throw error;
    return json(400, { error: `Expected ${error.message}` });
  }
}

function parse(body = ''): Record<string, unknown> {
  try {
    return Object(JSON.parse(body || '{}')) as Record<string, unknown>;
  } catch {
    throw new Mistaken('JSON');
  }
}

function isFault(answer: unknown): answer is Fault {
  return [500, 429, 'hang', 'drop', 'lose'].some((fault) => fault === answer);
}

function isCount(times: unknown): times is number {
  return Number.isInteger(times) && Number(times) >= 1 && Number(times) <= 10_000;
}

function json(status: number, value: object): Reply {
  return { status, headers: { 'Content-Type': 'application/json' }, body: `${JSON.stringify(value)}\n` };
}
