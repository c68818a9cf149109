/** A local Cognito user pool that keeps Cognito's documented protocol, shows you the mail, and forgets everything when told to. */
import { type MovableClock, movableClock } from './clock.ts';
import { inbox, keepMessage } from './delivery/inbox.ts';
import { type Faults, makeFaults } from './faults.ts';
import { makePool, type PoolOptions } from './make-pool.ts';
import { answerRequest } from './routes.ts';
import { listen } from './server.ts';
import { addPerson, type Person } from './store/add-person.ts';
import { emptyState } from './store/empty-state.ts';
import { entry } from './store/entries.ts';
import { lockFile } from './store/lock.ts';
import { forgetState, loadState, makeSave, type Save } from './store/save.ts';
import type { Message } from './store/state.ts';
import type { World } from './world.ts';

export type EmulatorOptions = {
  /** 0 takes any free one. */
  port?: number;
  clock?: MovableClock;
  /** Where the state is kept; without it, it ends with the process. */
  file?: string;
  /** Forgets what the file holds. */
  fresh?: boolean;
  /** Told of each e-mail and text as it is sent. */
  onMessage?(message: Message): void;
  /** Origins beside those of this machine whose pages may call it, such as `https://dev.example`. */
  allowedOrigins?: string[];
  /** Names beside those of this machine under which it may be called, such as `pool.test`. */
  allowedHosts?: string[];
  /** Fills the emulator again after a reset, however that was asked for. */
  onReset?(): Promise<void>;
};

export type { PoolOptions } from './make-pool.ts';

export type CreatedPool = {
  userPoolId: string;
  clientId: string;
  /** Only for a client that was made with one. */
  clientSecret: string | undefined;
  /** @returns their user name, the `sub` in pools that sign in by e-mail. */
  addUser(person: Person): Promise<string>;
};

export type Emulator = {
  /** Without a slash at the end. */
  url: string;
  /** Makes a pool, with one client unless told otherwise; one of that id that is in the file is kept as it is, and only gets its triggers back. */
  createPool(options?: PoolOptions): Promise<CreatedPool>;
  /** Every message, or those to one address; newest first. */
  inbox: { all(): Message[]; to(address: string): Message[] };
  clock: MovableClock;
  faults: Faults;
  world: World;
  /** Forgets everything: pools, mail, planned faults, and the time the clock was moved by. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

/** @throws {Error} when the port is taken, the file is not one of ours, or another emulator has it. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const unlock = options.file === undefined ? () => undefined : lockFile(options.file);
  try {
    return await open(options, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function open(options: EmulatorOptions, unlock: () => void): Promise<Emulator> {
  const { port = 0, clock = movableClock(), file } = options;
  if (file !== undefined && options.fresh) forgetState(file);
  const faults = makeFaults();
  const world = makeWorld(options, clock);
  const save = file === undefined ? async () => undefined : makeSave(file, () => world.state);
  const reset = async () => {
    forget(world, faults);
    await options.onReset?.();
    await save();
  };
  const guests = { origins: options.allowedOrigins, hosts: options.allowedHosts };
  const site = { world, faults, save, reset, guests };
  const server = await listen(port, { clock, answer: (request) => answerRequest(request, site) });
  world.url = server.url;
  return {
    url: server.url,
    createPool: (pool = {}) => createPool(world, save, pool),
    inbox: { all: () => inbox(world), to: (address) => inbox(world, address) },
    clock,
    faults,
    world,
    reset,
    close: () => server.close().then(save).finally(unlock),
  };
}

function forget(world: World, faults: Faults): void {
  Object.assign(world, { state: emptyState(), triggers: {} });
  faults.clear();
  world.clock.reset();
}

function makeWorld({ file, onMessage }: EmulatorOptions, clock: MovableClock): World {
  const world: World = {
    state: file === undefined ? emptyState() : loadState(file),
    clock,
    url: '',
    send(message) {
      keepMessage(world, message);
      onMessage?.(message);
    },
    triggers: {},
  };
  return world;
}

async function createPool(world: World, save: Save, options: PoolOptions): Promise<CreatedPool> {
  const kept = options.id === undefined ? undefined : entry(world.state.pools, options.id);
  const pool = kept ?? (await makePool(world, options));
  if (options.triggers) world.triggers[pool.id] = options.triggers;
  await save();
  const client = entry(pool.clients, options.clientId ?? '') ?? Object.values(pool.clients)[0];
  if (!client) throw new Error(`The pool ${pool.id} has no app client`);
  return {
    userPoolId: pool.id,
    clientId: client.id,
    clientSecret: client.secret,
    async addUser(person) {
      const { username } = addPerson(world, pool, person);
      await save();
      return username;
    },
  };
}
