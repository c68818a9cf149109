/**
 * What only an emulator can do, for tests in other processes: forget everything, plant more, move the clock, plan faults, show what
 * it remembers. It stands below `/_emulator/` and speaks plain JSON, so that nobody takes it for Cognito's.
 */

import { entry } from '../store/entries.ts';
import type { World } from '../world.ts';
import { consoleControls } from './console-controls.ts';
import { type Body, type Control, type Controls, Mistaken } from './control-type.ts';
import type { Fault, Faults } from './faults.ts';
import type { Reply, Request } from './server.ts';
import { requestShape } from './shapes/amazon-shapes.ts';
import { deletePasskeys, tellPasskeys } from './tell-passkeys.ts';
import { tellState } from './tell-state.ts';
import { isSelf } from './visitors.ts';

const controls: Record<string, Control> = {
  'POST /_emulator/reset': {
    members: [],
    async act({ reset }) {
      await reset();
      return { reset: true };
    },
  },
  'GET /_emulator/clock': { members: [], act: ({ world }) => tellTime(world) },
  'POST /_emulator/clock': {
    members: ['advance'],
    act({ world }, { advance = 0 }) {
      if (!Number.isFinite(advance)) throw new Mistaken('Expected { "advance": 3600000 } in milliseconds');
      world.clock.advance(Number(advance));
      return tellTime(world);
    },
  },
  'POST /_emulator/faults/clear': {
    members: [],
    act({ faults }) {
      faults.clear();
      return { cleared: true };
    },
  },
  'POST /_emulator/faults': {
    members: ['operation', 'answer', 'times'],
    act: ({ faults }, plan) => planFault(faults, plan),
  },
  'GET /_emulator/passkeys': {
    members: ['username'],
    act: ({ world }, { username }) => tellPasskeys(world, isTextOrNothing(username) ? username : undefined),
  },
  'POST /_emulator/passkeys/delete': {
    members: ['id', 'username'],
    act: ({ world }, { id, username }) => removePasskeys(world, id, username),
  },
  'POST /_emulator/seed': { members: 'any', act: plant },
  'GET /_emulator/state': { members: [], act: ({ world }) => tellState(world) },
  ...consoleControls,
};

/** Pages are refused, but for the emulator's own: a site that somebody happens to visit must not empty their pool. */
export async function answerControl(request: Request, given: Controls): Promise<Reply> {
  const { method, path, headers } = request;
  const control = entry(controls, `${method} ${path}`);
  if (!control) {
    return json(404, { error: `There are ${Object.keys(controls).join(', ')}, and nothing at ${method} ${path}` });
  }
  if (headers.origin !== undefined && !isSelf(headers.origin, headers)) {
    return json(403, { error: 'Pages of a browser may not do this; tests and tools may' });
  }
  try {
    return json(200, await control.act(given, membersOf(request, control)));
  } catch (error) {
    if (!(error instanceof Mistaken)) throw error;
    return json(400, { error: error.message });
  }
}

function tellTime({ clock }: World): object {
  return { now: new Date(clock.now()).toISOString(), ahead: clock.ahead() };
}

function planFault(faults: Faults, { operation, answer, times = 1 }: Body): object {
  if (typeof operation !== 'string' || !isFault(answer) || !isCount(times)) {
    throw new Mistaken(
      'Expected { "operation": "InitiateAuth", "answer": 500, 429, "hang", "drop" or "lose", "times": 1 }',
    );
  }
  if (!isOperation(operation)) throw new Mistaken(`operation: Amazon Cognito has no ${operation}`);
  faults.next(operation, { answer, times });
  return { operation, answer, times };
}

async function plant({ addSeed }: Controls, seed: Body): Promise<object> {
  if (!addSeed)
    throw new Mistaken('This emulator was started by a program that reads no seeds: createPool() adds to it');
  const mistakes = await addSeed(JSON.stringify(seed));
  if (mistakes.length > 0) throw new Mistaken(`Nothing was planted. ${mistakes.join('\n')}`);
  return { planted: true };
}

function removePasskeys(world: World, id: unknown, username: unknown): object {
  if (!isTextOrNothing(id) || !isTextOrNothing(username)) {
    throw new Mistaken('Expected { "id": "…" }, { "username": "…" }, or {} for every passkey');
  }
  return { deleted: deletePasskeys(world, id, username) };
}

function isTextOrNothing(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function membersOf({ method, query, body: text }: Request, { members }: Control): Body {
  const body = method === 'GET' ? Object.fromEntries(query) : parse(text);
  const stranger = Object.keys(body).find((name) => members !== 'any' && !members.includes(name));
  if (stranger === undefined) return body;
  const known = members.length > 0 ? `known are ${[...members].join(', ')}` : 'nothing is';
  throw new Mistaken(`${stranger}: is not known here; ${known}`);
}

function parse(text: string | undefined): Body {
  if (text === undefined) throw new Mistaken('The body is larger than a megabyte');
  const value = jsonOf(text || '{}');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Body;
  throw new Mistaken('Expected a JSON object');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Mistaken('Expected JSON');
  }
}

function isOperation(name: string): boolean {
  return (requestShape('user-pools', name) ?? requestShape('identity-pools', name)) !== undefined;
}

function isFault(answer: unknown): answer is Fault {
  return [500, 429, 'hang', 'drop', 'lose'].some((fault) => fault === answer);
}

function isCount(times: unknown): times is number {
  return Number.isInteger(times) && Number(times) >= 1 && Number(times) <= 10_000;
}

/** No site is to read it as something else. */
const headers = {
  'Content-Type': 'application/json',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

function json(status: number, value: object): Reply {
  return { status, headers, body: `${JSON.stringify(value)}\n` };
}
