/** A local Cognito user pool that keeps Cognito's documented protocol, shows you the mail, and forgets everything when told to. */
import { type MovableClock, movableClock } from './clock.ts';
import { makeRecord } from './console/record.ts';
import { inbox, keepMessage } from './delivery/inbox.ts';
import { type Faults, makeFaults } from './http/faults.ts';
import { type Certificate, ownCertificate } from './http/own-certificate.ts';
import { answerRequest } from './http/routes.ts';
import { listen } from './http/server.ts';
import { addParts, addSeeded, makePool, type PoolOptions, type PoolParts, type SeededPerson } from './make-pool.ts';
import { findUser } from './people/find.ts';
import { findPool } from './pools/find.ts';
import { entry, setEntry } from './store/entries.ts';
import { lockFile } from './store/lock.ts';
import type { Message, State } from './store/state.ts';
import { type Change, openStore, type Store } from './store/store.ts';
import type { Triggers } from './triggers/triggers.ts';
import { warnOfUncalled } from './triggers/warn-of-uncalled.ts';
import type { Choices, World } from './world.ts';

export type EmulatorOptions = {
  /**
   * The address it listens on, 127.0.0.1 unless given. Whoever reaches another one can read every mail and code, and do
   * everything; under which names it may be called, beside that address, is `allowedHosts`'s matter.
   */
  host?: string;
  /** What its addresses and the issuer of its tokens call this machine, instead of by `host`: `localhost`. */
  name?: string;
  /** 0 takes any free one. */
  port?: number;
  /** Speaks HTTPS, by this certificate or by one made on the spot; nobody vouches for that: `Emulator.certificate`. */
  https?: boolean | Certificate;
  clock?: MovableClock;
  /** Where the state is kept; without it, it ends with the process. */
  file?: string;
  /** Forgets what the file holds, but for the keys that sign: to a backend that has them a pool stays the same pool. */
  fresh?: boolean;
  /** Told of each e-mail and text as it is sent. */
  onMessage?(message: Message): void;
  /** Origins beside those of this machine whose pages may call it, such as `https://dev.example`. */
  allowedOrigins?: string[];
  /** Names beside those of this machine under which it may be called, such as `pool.test`. */
  allowedHosts?: string[];
  /** Whose tokens they are, the code in every message, no limits. */
  choices?: Choices;
  /** Whether `GET /health` answers 200; after a start that is always so, unless this says otherwise. */
  isReady?(): boolean;
  /** What `POST /_emulator/seed` does: plants a seed, given as JSON, or says what is wrong with it. Refused without. */
  addSeed?(seed: string): Promise<string[]>;
  /** For every pool that was given none of its own by that name; `loadTriggers` reads some from a folder. */
  triggers?: Triggers;
  /** Where Lambda's Invoke API answers for the functions that a LambdaConfig names, such as `http://127.0.0.1:3001`. */
  lambdaEndpoint?: string | undefined;
  /** Told what no caller is told, such as that nothing calls a function of a LambdaConfig; else the console is. */
  onWarning?(line: string): void;
  /** Fills the emulator again after a reset, however that was asked for. */
  onReset?(): Promise<void>;
};

export type { PoolOptions, PoolParts } from './make-pool.ts';
export type * from './triggers/events.ts';
export { loadTriggers } from './triggers/load-triggers.ts';
export type * from './triggers/message-events.ts';
export type { CustomMail, LambdaCallback, LambdaContext, TriggerFunction, Triggers } from './triggers/triggers.ts';
export type { Choices } from './world.ts';

export type CreatedPool = {
  userPoolId: string;
  clientId: string;
  /** Only for a client that was made with one. */
  clientSecret: string | undefined;
  /** @returns their user name, the `sub` in pools that sign in by e-mail. */
  addUser(person: SeededPerson): Promise<string>;
};

export type Emulator = {
  /** Without a slash at the end. */
  url: string;
  /** In PEM, of an emulator that speaks HTTPS: for whoever is to trust it. */
  certificate: string | undefined;
  /** Makes a pool, with one client unless told otherwise; one of that id that is in the file is kept as it is, and only gets its triggers back. */
  createPool(options?: PoolOptions): Promise<CreatedPool>;
  /** Puts more into a pool that is there. @throws {CognitoException} ResourceNotFound. */
  addTo(userPoolId: string, more: PoolParts): Promise<void>;
  /** Every message, or those to one address; newest first. */
  inbox: { all(): Message[]; to(address: string): Message[] };
  clock: MovableClock;
  faults: Faults;
  world: World;
  /** Forgets everything but signing keys: pools, mail, planned faults, and the time the clock was moved by. */
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
  const { host = '127.0.0.1', port = 0, clock = movableClock(), file } = options;
  const faults = makeFaults();
  const store = openStore(file, options.fresh);
  const world = makeWorld(options, clock, store.state);
  // Where there are many people, the first request should not have to wait until all have been looked at.
  for (const pool of Object.values(world.state.pools)) findUser(pool, pool.id);
  const begin = () => beginChange(world, store);
  const { reset, isResetting } = makeReset({ store, world, faults, clock }, options);
  const guests = { host, origins: options.allowedOrigins, hosts: options.allowedHosts };
  const isReady = () => !isResetting() && (options.isReady?.() ?? true);
  const { addSeed } = options;
  const site = { world, faults, record: makeRecord(), begin, reset, addSeed, guests, isReady };
  const certificate = options.https === true ? ownCertificate([host]) : options.https || undefined;
  const server = await listen(
    { host, port, certificate, name: options.name },
    { clock, answer: (request) => answerRequest(request, site) },
  );
  world.url = server.url;
  return {
    url: server.url,
    certificate: certificate?.cert,
    createPool: (pool = {}) => createPool(begin, pool),
    addTo: (userPoolId, more) => addTo(begin, userPoolId, more),
    inbox: { all: () => inbox(world), to: (address) => inbox(world, address) },
    clock,
    faults,
    world,
    reset,
    close: () => server.close().then(store.close).finally(unlock),
  };
}

type Parts = { store: Store; world: World; faults: Faults; clock: MovableClock };

function makeReset({ store, world, faults, clock }: Parts, { onReset }: EmulatorOptions) {
  let running = 0;
  const reset = async () => {
    store.forget();
    world.triggers.ofPool = {};
    faults.clear();
    clock.reset();
    await onReset?.();
    await store.begin().commit();
  };
  return {
    isResetting: () => running > 0,
    reset() {
      running += 1;
      return reset().finally(() => (running -= 1));
    },
  };
}

type Begin = () => { world: World; change: Change };

function makeWorld(options: EmulatorOptions, clock: MovableClock, state: State): World {
  const { onMessage, choices = {}, triggers = {}, lambdaEndpoint, onWarning } = options;
  return {
    state,
    clock,
    url: '',
    choices,
    region: 'us-east-1',
    send(message) {
      keepMessage(this.state, message);
      onMessage?.(message);
    },
    triggers: { ofPool: {}, ofAll: triggers, lambdaEndpoint: lambdaEndpoint?.replace(/\/$/, '') },
    warn: onWarning ?? ((line) => console.warn(line)),
  };
}

/** What happens in this world is saved, or undone, together. */
function beginChange(world: World, store: Store): { world: World; change: Change } {
  const change = store.begin();
  return { world: { ...world, state: change.state }, change };
}

async function createPool(begin: Begin, options: PoolOptions): Promise<CreatedPool> {
  const { world, change } = begin();
  const kept = options.id === undefined ? undefined : entry(world.state.pools, options.id);
  const pool = kept ?? (await makePool(world, options));
  if (options.id !== undefined) setEntry(world.state.signingKeys, pool.id, pool.keys);
  if (options.triggers) world.triggers.ofPool[pool.id] = options.triggers;
  warnOfUncalled(world, pool);
  await change.commit();
  const client = entry(pool.clients, options.clientId ?? '') ?? Object.values(pool.clients)[0];
  if (!client) throw new Error(`The pool ${pool.id} has no app client`);
  return {
    userPoolId: pool.id,
    clientId: client.id,
    clientSecret: client.secret,
    async addUser(person) {
      const later = begin();
      const { username } = addSeeded(later.world, findPool(later.world, pool.id), person);
      await later.change.commit();
      return username;
    },
  };
}

async function addTo(begin: Begin, userPoolId: string, more: PoolParts): Promise<void> {
  const { world, change } = begin();
  addParts(world, findPool(world, userPoolId), more);
  await change.commit();
}
