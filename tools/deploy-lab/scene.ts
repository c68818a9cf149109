/** A stage for one test: a stand-in for AWS, a folder of its own, and the real commands as child processes. */
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Config } from '../../src/config.ts';
import { type Run, type RunningCommand, startKept } from '../command-lab/kept-command.ts';
import { runAsNpm } from '../command-lab/tool-process.ts';
import { loadConfig } from '../config/load-config.ts';
import type { StoredObject } from './stand-in/world.ts';
import { type StandIn, startStandIn } from './stand-in.ts';

type Test = { after(tidy: () => Promise<void>): void };
type Command = 'deploy' | 'undeploy';

export type CommandOptions = {
  /** Lines typed at its questions; then nobody is there any more. */
  answers?: string[];
  /** Over the stand-in's; an empty text takes a variable away. */
  env?: Record<string, string>;
};

/** A small site: something of every kind that a build leaves. */
const site: Record<string, string> = {
  'index.html': '<title>Index</title>',
  'login.html': '<title>Login</title>',
  'login-AAAAAAA1.js': 'import "./config.js";',
  'site-AAAAAAA1.css': 'body {}',
  'config.js': 'export const config = {};',
  'icon.svg': '<svg></svg>',
};

export class Scene {
  readonly standIn: StandIn;
  readonly folder: string;
  readonly configFile: string;
  #running: RunningCommand | undefined;
  #reads = 0;
  /** How commands start: in a process that is kept for the next, or in every way as `npm run` does it. */
  way: 'kept' | 'as-npm' = 'kept';

  private constructor(standIn: StandIn, folder: string) {
    this.standIn = standIn;
    this.folder = folder;
    this.configFile = join(folder, 'config.ts');
  }

  /** Goes away with the test, however that ends. */
  static async open(test: Test): Promise<Scene> {
    const scene = new Scene(await startStandIn(), await mkdtemp(join(tmpdir(), 'gatehouse-deploy-')));
    test.after(() => scene.#close());
    for (const [name, content] of Object.entries(site)) await scene.write(name, content);
    return scene;
  }

  async #close(): Promise<void> {
    await this.standIn.close();
    await rm(this.folder, { recursive: true });
  }

  /** `npm run deploy` of the small site; what follows comes after the options that keep the test apart. */
  deploy(args: string[] = ['--yes'], options: CommandOptions = {}): Promise<Run> {
    const own = ['--config-out', this.configFile, '--outdir', join(this.folder, 'site'), '--poll', '0'];
    return this.run('deploy', [...own, '--skip-build', ...args], options);
  }

  undeploy(args: string[] = ['--yes'], options: CommandOptions = {}): Promise<Run> {
    return this.run('undeploy', ['--config-out', this.configFile, '--poll', '0', ...args], options);
  }

  async run(command: Command, args: string[], { answers = [], env = {} }: CommandOptions = {}): Promise<Run> {
    const variables = { PATH: process.env.PATH ?? '', HOME: this.folder, ...this.standIn.env, ...env };
    const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
    const input = answers.map((line) => `${line}\n`).join('');
    if (this.way === 'as-npm') return runAsNpm(command, args, { input, env: given });
    this.#running = await startKept(command, { args, env: given, input });
    return this.#running.ended;
  }

  /** Ends the running command the hard way when it makes this call on a stack in that state, before AWS hears of it or after. */
  killAt(call: string, moment: 'before' | 'after', state = /(?:)/): void {
    this.standIn.intercept = (each) => {
      if (each !== call || !state.test(this.status ?? '')) return undefined;
      this.#running?.kill('SIGKILL');
      return moment === 'before' ? 'drop' : undefined;
    };
  }

  /** Sends the running command a signal, as a terminal does. */
  signal(name: NodeJS.Signals): void {
    this.#running?.kill(name);
  }

  /** Writes a file of the built site. */
  async write(name: string, content: string): Promise<void> {
    const file = join(this.folder, 'site', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, 'site', name));
  }

  /** What config.ts says now; under a new name each time, since Node remembers modules by theirs. */
  async readConfig(): Promise<Config> {
    this.#reads += 1;
    const copy = join(this.folder, `read-${this.#reads}.ts`);
    await copyFile(this.configFile, copy);
    return (await loadConfig(copy)).config;
  }

  /** The stack's bucket, by key; empty when there is none. */
  get objects(): Map<string, StoredObject> {
    return [...this.standIn.world.buckets.values()][0] ?? new Map();
  }

  /** The bucket of protected files, by key; empty when there is none. */
  get guarded(): Map<string, StoredObject> {
    const { buckets } = this.standIn.world;
    return [...buckets].find(([name]) => name.includes('protectedbucket'))?.[1] ?? new Map();
  }

  /** Paths of each invalidation, the oldest first. */
  get invalidations(): string[][] {
    const made = [...this.standIn.world.distributions.values()][0] ?? [];
    return made.map(({ paths }) => paths).reverse();
  }

  /** Status of the stack that was made last. */
  get status(): string | undefined {
    return this.standIn.world.stacks.at(-1)?.status;
  }

  /** What was asked since the last time, without looking and polling. */
  takeChanges(): string[] {
    const calls = this.standIn.world.calls.splice(0);
    return calls.filter((call) => !/\.(?:Describe|List|Head)/.test(call));
  }
}
