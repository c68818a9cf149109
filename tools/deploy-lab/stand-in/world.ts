/** What the stand-in for AWS remembers: stacks, objects, invalidations, user pools, and what was asked of it. */
import type { Template } from '../../template/template.ts';

export type World = {
  account: string;
  region: string;
  stacks: Stack[];
  /** By bucket, then by key. */
  buckets: Map<string, Map<string, StoredObject>>;
  /** Invalidations by distribution, newest first. */
  distributions: Map<string, Invalidation[]>;
  pools: Map<string, UserPool>;
  /** By ARN. */
  keyStores: Map<string, KeyStore>;
  /** Of Systems Manager, by name. */
  parameters: Map<string, { value: string; type: string; at: Date }>;
  /** Public parameters that there are not, of services that a region lacks. */
  missingServices: string[];
  /** As which CloudFormation was told to act, in order; empty for the caller's own rights. */
  roles: string[];
  /** `CloudFormation.CreateChangeSet`, `S3.PutObject login.html` and so on, in order. */
  calls: string[];
  /** What is to go wrong with a resource when a stack makes or changes it; by its name in the template. */
  failures: Map<string, string>;
  /** A second later each time. */
  now(): Date;
};

export type Stack = {
  id: string;
  name: string;
  status: string;
  /** Undefined until a change set was executed. */
  template?: Template;
  parameters: Record<string, string>;
  tags: Record<string, string>;
  outputs: Record<string, string>;
  resources: StackResource[];
  events: StackEvent[];
  changeSets: ChangeSet[];
  /** What an operation still has to do; each look at the stack's events lets some of it happen. */
  pending: (() => void)[];
  /** Of the operation under way, or the last one. */
  token?: string;
  createdAt: Date;
};

export type StackResource = { name: string; type: string; physicalId: string; status: string; properties: string };

export type StackEvent = {
  id: string;
  at: Date;
  name: string;
  type: string;
  physicalId: string;
  status: string;
  reason?: string;
  token?: string;
};

export type ChangeSet = {
  id: string;
  name: string;
  status: 'CREATE_IN_PROGRESS' | 'CREATE_COMPLETE' | 'FAILED';
  reason?: string;
  template: Template;
  parameters: Record<string, string>;
  tags: Record<string, string>;
  changes: Change[];
  isFirst: boolean;
};

export type Change = {
  action: 'Add' | 'Modify' | 'Remove';
  name: string;
  type: string;
  physicalId?: string;
  replacement?: 'True' | 'False' | 'Conditional';
  /** Top-level properties that differ. */
  properties: string[];
};

export type StoredObject = {
  body: Buffer;
  etag: string;
  contentType: string;
  cacheControl: string;
  metadata: Record<string, string>;
  lastModified: Date;
};

export type Invalidation = { id: string; callerReference: string; paths: string[]; createdAt: Date };

/** A key-value store of CloudFront's; each change gives it another version. */
export type KeyStore = { version: number; keys: Map<string, string> };

export type UserPool = { settings: Record<string, unknown>; users: string[] };

export function createWorld(region = 'eu-central-1'): World {
  let seconds = Date.UTC(2026, 0, 2, 3, 4, 5);
  return {
    account: '123456789012',
    region,
    stacks: [],
    buckets: new Map(),
    distributions: new Map(),
    pools: new Map(),
    keyStores: new Map(),
    parameters: new Map(),
    missingServices: [],
    roles: [],
    calls: [],
    failures: new Map(),
    now() {
      seconds += 1000;
      return new Date(seconds);
    },
  };
}

/** A stack that was deleted is found by its id alone, as in CloudFormation. */
export function findStack(world: World, nameOrId: string): Stack | undefined {
  const byId = world.stacks.find((stack) => stack.id === nameOrId);
  return byId ?? world.stacks.find((stack) => stack.name === nameOrId && stack.status !== 'DELETE_COMPLETE');
}
