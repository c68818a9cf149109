/** What an address below `/_emulator/` is given, and does. */
import type { Record as Requests } from '../console/record.ts';
import type { World } from '../world.ts';
import type { Faults } from './faults.ts';

export type Controls = {
  world: World;
  faults: Faults;
  /** The last requests. */
  record: Requests;
  reset(): Promise<void>;
  /** Plants what a seed holds, or says what is wrong with it. Undefined where whoever started the emulator reads no seeds. */
  addSeed: ((seed: string) => Promise<string[]>) | undefined;
};

export type Body = Record<string, unknown>;

export type Control = {
  /** Of the body, or of the query where there is none; every other is refused. Any, where something else judges them. */
  members: string[] | 'any';
  /** @throws {Mistaken} */
  act(controls: Controls, body: Body): object | Promise<object>;
};

/** A request that can't be acted upon; the message says why. */
export class Mistaken extends Error {
  override name = 'Mistaken';
}
