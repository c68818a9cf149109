/** What stands behind `npm run emulator`: starts, plants, says that it is ready, and stays until it is told to stop. */
import { resolve } from 'node:path';
import { type Emulator, type EmulatorOptions, startEmulator, type Triggers } from '../../emulator/emulator.ts';
import { CommandError, misuse } from '../command-line/command-error.ts';
import { endOfServer } from '../command-line/exit-codes.ts';
import { machineRefusal } from '../command-line/machine-refusals.ts';
import { readOptions } from '../command-line/read-options.ts';
import { readPort } from '../command-line/read-port.ts';
import { addSeed } from './add-seed.ts';
import { announce, warn } from './announce.ts';
import { demoPassword } from './demo-pools.ts';
import { emulatorHelp } from './emulator-help.ts';
import { aboutCertificate, type KeptCertificate, keptCertificate } from './kept-certificate.ts';
import { localConfig, plantLocalPool } from './plant.ts';
import { plantSeed } from './plant-seed.ts';
import { choiceOptions, type PoolChoices, poolChoices } from './pool-choices.ts';
import { namesOf, readHost, tellReach } from './reach.ts';
import { readSeed } from './read-seed.ts';
import { readTriggers, warnOfKept } from './read-triggers.ts';
import { certificateFile, requireForgettable, stateFile } from './state-file.ts';

const options = {
  host: { type: 'string' },
  port: { type: 'string' },
  https: { type: 'boolean' },
  seed: { type: 'string' },
  config: { type: 'string' },
  fresh: { type: 'boolean' },
  file: { type: 'string' },
  ...choiceOptions,
  help: { type: 'boolean', short: 'h' },
} as const;

/** @throws {CommandError} */
export async function runEmulator(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, options);
  if (values.help) return console.log(emulatorHelp);
  if (positionals.length) throw misuse(`${positionals[0]}: one too many. More: npm run emulator -- --help`);
  const setting = await settingOf(values);
  const certificate = values.https ? await certificateFor(setting, values) : undefined;
  const { emulator, kept } = await open(setting, certificate);
  if (values.seed === undefined) console.log(`Sign in as demo@example.com  ${demoPassword}`);
  tellReach(setting.host, emulator.url, setting.choices.allowedHosts);
  warnOfKept(emulator);
  // Whoever is told that it is ready may stop it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void emulator.close().then(() => process.exit(endOfServer(signal))));
  }
  introduce(emulator, kept, certificate);
}

/** Kept where the pools are. */
function certificateFor({ host, file, choices }: Setting, { file: named }: Values): Promise<KeptCertificate> {
  return keptCertificate(
    file && certificateFile(named === undefined ? undefined : file),
    namesOf(host, choices.allowedHosts),
  );
}

type Values = ReturnType<typeof readOptions<typeof options>>['values'];

type Setting = {
  host: string;
  port: number;
  /** None: nothing is kept. */
  file: string | undefined;
  fresh: boolean;
  choices: Omit<PoolChoices, 'triggersFolder'>;
  triggers: Triggers;
  plant: Plant;
};

/** Mistakes in the seed and in the configuration come to light before anything is started, or forgotten. */
async function settingOf(values: Values): Promise<Setting> {
  const { host = '127.0.0.1', fresh = false } = values;
  const port =
    values.port === undefined ? readPort(process.env.EMULATOR_PORT ?? '9500', 'EMULATOR_PORT') : readPort(values.port);
  const file = keptIn(values, port);
  const { triggersFolder, ...choices } = poolChoices(values);
  const triggers = await readTriggers(triggersFolder);
  const setting = {
    host: readHost(host),
    port,
    file,
    fresh,
    choices,
    triggers,
    plant: await planter(values, triggers),
  };
  if (fresh && file !== undefined) await requireForgettable(file);
  return setting;
}

/** Ready once it is filled. */
async function open(
  { host, port, file, fresh, choices, triggers, plant }: Setting,
  certificate: KeptCertificate | undefined,
) {
  let isReady = false;
  const emulator = await start({
    host,
    port,
    https: certificate ?? false,
    ...(file !== undefined && { file }),
    fresh,
    ...choices,
    triggers,
    isReady: () => isReady,
    onMessage: announce,
    onWarning: warn,
    onReset: () => plant(emulator),
    addSeed: (seed) => addSeed(emulator, seed),
  });
  const kept = Object.keys(emulator.world.state.pools);
  await fill(emulator, plant);
  isReady = true;
  return { emulator, kept };
}

/** @throws {CommandError} for a file where nothing is to be kept. */
function keptIn({ file, memory }: { file?: string; memory?: boolean }, port: number): string | undefined {
  if (memory && file !== undefined) throw misuse(`--file ${file}: nothing is kept there with --memory.`);
  if (memory) return undefined;
  return file === undefined ? stateFile(port) : resolve(file);
}

type Plant = (emulator: Emulator) => Promise<void>;

type Given = { seed?: string; config?: string };

async function planter({ seed: file, config }: Given, ofAll: Triggers): Promise<Plant> {
  if (file === undefined) return plantLocalPool(await localConfig(config), ofAll);
  const seed = await readSeed(file);
  return async (emulator) => void (await plantSeed(emulator, seed));
}

/** What can't be planted leaves nothing running behind. */
async function fill(emulator: Emulator, plant: Plant): Promise<void> {
  try {
    await plant(emulator);
  } catch (error) {
    await emulator.close();
    throw error;
  }
}

async function start(options: EmulatorOptions & { port: number }): Promise<Emulator> {
  try {
    return await startEmulator(options);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw machineRefusal(error) ?? new CommandError('Start', reasonOf(error, options), { cause: error });
  }
}

function reasonOf(error: Error, { port, host }: { port: number; host?: string }): string {
  if (!('code' in error)) return error.message;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `--host ${host}: this machine has no such address. 0.0.0.0 is all that it has.`;
  }
  if (error.code !== 'EADDRINUSE') return error.message;
  const other = port < 65_535 ? port + 1 : port - 1;
  return `Port ${port} is taken, perhaps by npm start or another emulator. Another port: npm run emulator -- --port ${other}`;
}

/** The last line is what programs wait for. */
function introduce({ url, world }: Emulator, kept: string[], certificate?: KeptCertificate): void {
  for (const { id, clients } of Object.values(world.state.pools)) {
    const about = kept.includes(id) ? '  kept from an earlier run; --fresh starts anew' : '';
    console.log(`User pool  ${id}  clients ${Object.keys(clients).join(' ') || 'none'}${about}`);
  }
  for (const id of Object.keys(world.state.identityPools)) console.log(`Identities ${id}`);
  const about = certificate ? aboutCertificate(certificate) : [];
  for (const [line, text] of about.entries()) console.log(`${line === 0 ? 'Certificate' : ' '.repeat(11)} ${text}`);
  console.log(`Console    ${url}/`);
  console.log(`Mail       ${url}/inbox`);
  console.log(`Ready ${url}`);
}
