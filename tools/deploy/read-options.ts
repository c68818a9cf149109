/** What stands behind `npm run deploy --`. */
import { join, resolve } from 'node:path';
import { misuse } from '../command-line/command-error.ts';
import { readOptions } from '../command-line/read-options.ts';
import { configNames, home } from '../config/home.ts';
import { configsOfPages } from '../config/load-config.ts';
import { words } from './words.ts';

export type DeployOptions = {
  stack: string;
  region?: string | undefined;
  /** As given, `Key=Value` taken apart. */
  parameters: Record<string, string>;
  yes: boolean;
  /** CloudFormation acts with this role's rights. */
  roleArn?: string | undefined;
  dryRun: boolean;
  keepConfig: boolean;
  configFile: string;
  outdir: string;
  /** A folder of one's own pages. */
  pages?: string | undefined;
  skipBuild: boolean;
  /** The key of protected files' cookies may be in somebody else's hands. */
  newFileKey: boolean;
  /** By name; the stack and what is in it get them. */
  tags: Record<string, string>;
  pause: number;
};

export type UndeployOptions = Pick<DeployOptions, 'stack' | 'region' | 'yes' | 'configFile' | 'pause' | 'roleArn'> & {
  users: 'ask' | 'delete' | 'keep';
};

const shared = {
  stack: { type: 'string', default: 'gatehouse' },
  region: { type: 'string' },
  yes: { type: 'boolean', short: 'y', default: false },
  'role-arn': { type: 'string' },
  'config-out': { type: 'string' },
  poll: { type: 'string', default: '3' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const forDeploy = {
  ...shared,
  parameter: { type: 'string', short: 'p', multiple: true, default: [] as string[] },
  tag: { type: 'string', multiple: true, default: [] as string[] },
  'permissions-boundary': { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  'keep-config': { type: 'boolean', default: false },
  outdir: { type: 'string', default: join(home, 'dist') },
  pages: { type: 'string' },
  'skip-build': { type: 'boolean', default: false },
  'new-file-key': { type: 'boolean', default: false },
} as const;

const forUndeploy = {
  ...shared,
  'delete-users': { type: 'boolean', default: false },
  'keep-users': { type: 'boolean', default: false },
} as const;

/** Undefined when only help was asked for. @throws {CommandError} */
export function readDeployOptions(args: string[]): DeployOptions | undefined {
  const { values, positionals } = readOptions(args, forDeploy);
  if (values.help) return undefined;
  if (positionals.length) throw misuse(words.oneTooMany(positionals, 'deploy'));
  return {
    ...sharedOptions(values),
    parameters: {
      ...Object.fromEntries(values.parameter.map((given) => splitPair(given, 'parameter'))),
      ...(values['permissions-boundary'] !== undefined && { PermissionsBoundary: values['permissions-boundary'] }),
    },
    tags: Object.fromEntries(values.tag.map((given) => splitPair(given, 'tag'))),
    dryRun: values['dry-run'],
    keepConfig: values['keep-config'],
    outdir: values.outdir,
    pages: values.pages,
    skipBuild: values['skip-build'],
    newFileKey: values['new-file-key'],
  };
}

/** Undefined when only help was asked for. @throws {CommandError} */
export function readUndeployOptions(args: string[]): UndeployOptions | undefined {
  const { values, positionals } = readOptions(args, forUndeploy);
  if (values.help) return undefined;
  if (positionals.length) throw misuse(words.oneTooMany(positionals, 'undeploy'));
  if (values['delete-users'] && values['keep-users']) throw misuse(words.deleteOrKeep);
  const kept = values['keep-users'] ? 'keep' : 'ask';
  return { ...sharedOptions(values), users: values['delete-users'] ? 'delete' : kept };
}

type SharedValues = {
  stack: string;
  'role-arn'?: string | undefined;
  region?: string | undefined;
  yes: boolean;
  'config-out'?: string | undefined;
  pages?: string | undefined;
  poll: string;
};

function sharedOptions(values: SharedValues) {
  if (!/^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(values.stack)) throw misuse(words.stackNameRule(values.stack));
  const seconds = Number(values.poll);
  const isPlain = /^\d+(?:\.\d+)?$/.test(values.poll);
  if (!isPlain || seconds > 60) throw misuse(words.pollRule(values.poll));
  const { stack, region, yes, 'role-arn': roleArn } = values;
  if (roleArn !== undefined && !/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(roleArn))
    throw misuse(words.roleForm(roleArn));
  return {
    stack,
    region,
    yes,
    roleArn,
    configFile: values['config-out'] ?? configFor(values.pages),
    pause: seconds * 1000,
  };
}

/** Where the other commands will look for it. */
function configFor(pages: string | undefined): string {
  return pages === undefined ? join(home, configNames[0] ?? '') : resolve(pages, configsOfPages[0] ?? '');
}

function splitPair(given: string, option: 'parameter' | 'tag'): [name: string, value: string] {
  const [, name, value] = /^([\w:.-]+)=(.*)$/s.exec(given) ?? [];
  if (name === undefined || value === undefined) throw misuse(words.pairForm(option, given));
  return [name, value];
}
