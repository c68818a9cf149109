/** CreateChangeSet: works the template out, compares it with what stands, and refuses what CloudFormation refuses. */

import { fits } from '../../template/parameter-fits.ts';
import { readTemplate } from '../../template/read-template.ts';
import { brokenRules } from '../../template/resolve-template.ts';
import type { Template } from '../../template/template.ts';
import { resourceSpec } from '../template/check-spec.ts';
import { AwsError } from './aws-error.ts';
import { recordStack } from './happen.ts';
import { members } from './query.ts';
import { surroundings, workOut } from './work-out.ts';
import { type Change, type ChangeSet, findStack, type Stack, type World } from './world.ts';
import type { Xml } from './xml.ts';

const unchanged =
  "The submitted information didn't contain changes. Submit different information to create a change set.";

/** @throws {AwsError} */
export function createChangeSet(world: World, query: URLSearchParams): Xml {
  const template = read(bodyOf(world, query));
  const stack = stackFor(world, query);
  const parameters = parametersFor(template, stack, query);
  checkParameters(world, template, stack, parameters);
  if (!members(query, 'Capabilities').some(({ value }) => value === 'CAPABILITY_IAM')) {
    throw new AwsError('InsufficientCapabilitiesException', 'Requires capabilities : [CAPABILITY_IAM]');
  }
  const name = query.get('ChangeSetName') ?? '';
  const changes = compare(world, stack, template, parameters);
  const changeSet: ChangeSet = {
    id: `arn:aws:cloudformation:${world.region}:${world.account}:changeSet/${name}/${stack.changeSets.length}`,
    name,
    status: 'CREATE_IN_PROGRESS',
    ...(changes.length === 0 && { reason: unchanged }),
    template,
    parameters,
    tags: Object.fromEntries(members(query, 'Tags').map(({ Key = '', Value = '' }) => [Key, Value])),
    changes,
    isFirst: query.get('ChangeSetType') === 'CREATE',
  };
  stack.changeSets.push(changeSet);
  world.roles.push(query.get('RoleARN') ?? '');
  return { Id: changeSet.id, StackId: stack.id };
}

/** What a template asks of whoever deploys it: the AWS CLI looks before it updates a stack. */
export function getTemplateSummary(world: World, query: URLSearchParams): Xml {
  const { Parameters } = read(bodyOf(world, query));
  const member = Object.entries(Parameters).map(([ParameterKey, { Type: ParameterType }]) => ({
    ParameterKey,
    ParameterType,
  }));
  return { Parameters: { member } };
}

/** As text, or out of a bucket, whose address is of the path style: so does the AWS CLI. */
function bodyOf(world: World, query: URLSearchParams): string {
  const body = query.get('TemplateBody') ?? '';
  if (Buffer.byteLength(body) > 51_200) throw invalid('templateBody must have length less than or equal to 51200');
  const address = query.get('TemplateURL');
  if (address === null) return body;
  const [, bucket = '', ...key] = new URL(address).pathname.split('/');
  const object = world.buckets.get(bucket)?.get(key.join('/'));
  if (!object) throw invalid('S3 error: Access Denied');
  return object.body.toString();
}

/** What was read once; each test's stacks have the same few templates, each its own copy. */
const known = new Map<string, Template>();

function read(body: string): Template {
  const template = known.get(body) ?? readTemplate(body);
  known.set(body, template);
  return structuredClone(template);
}

function invalid(message: string): AwsError {
  return new AwsError('ValidationError', message);
}

function stackFor(world: World, query: URLSearchParams): Stack {
  const name = query.get('StackName') ?? '';
  const found = findStack(world, name);
  if (query.get('ChangeSetType') !== 'CREATE') {
    if (!found || found.status === 'REVIEW_IN_PROGRESS') throw invalid(`Stack [${name}] does not exist`);
    const isSettled = /^(?:CREATE|UPDATE|UPDATE_ROLLBACK|IMPORT)_COMPLETE$/.test(found.status);
    if (!isSettled) throw invalid(`Stack:${found.id} is in ${found.status} state and can not be updated.`);
    return found;
  }
  if (found && found.status !== 'REVIEW_IN_PROGRESS') {
    throw invalid(`Stack [${name}] already exists and cannot be created again with the changeSet [x].`);
  }
  return found ?? newStack(world, name);
}

function newStack(world: World, name: string): Stack {
  const uuid = `00000000-0000-4000-8000-${String(world.stacks.length).padStart(12, '0')}`;
  const stack: Stack = {
    id: `arn:aws:cloudformation:${world.region}:${world.account}:stack/${name}/${uuid}`,
    name,
    status: 'REVIEW_IN_PROGRESS',
    parameters: {},
    tags: {},
    outputs: {},
    resources: [],
    events: [],
    changeSets: [],
    pending: [],
    createdAt: world.now(),
  };
  world.stacks.push(stack);
  recordStack(world, stack, 'REVIEW_IN_PROGRESS', 'User Initiated');
  return stack;
}

function parametersFor(template: Template, stack: Stack, query: URLSearchParams): Record<string, string> {
  const given = new Map(members(query, 'Parameters').map((each) => [each.ParameterKey, each]));
  const entries = Object.entries(template.Parameters).map(([name, { Default }]) => {
    const { UsePreviousValue, ParameterValue } = given.get(name) ?? {};
    const value = UsePreviousValue === 'true' ? stack.parameters[name] : (ParameterValue ?? Default);
    if (value === undefined) throw invalid(`Parameters: [${name}] must have values`);
    return [name, String(value)] as const;
  });
  const unknown = [...given.keys()].filter((name) => !template.Parameters[name ?? '']);
  if (unknown.length > 0) throw invalid(`Parameters: [${unknown}] do not exist in the template`);
  return Object.fromEntries(entries);
}

function checkParameters(world: World, template: Template, stack: Stack, parameters: Record<string, string>): void {
  for (const [name, parameter] of Object.entries(template.Parameters)) {
    if (!fits(parameter, parameters[name] ?? '')) throw invalid(`Parameter '${name}' must satisfy its constraints`);
  }
  const [broken] = brokenRules(template, surroundings(world, stack, template, parameters));
  if (broken) throw invalid(`Template format error: Rule failed. ${broken}`);
}

function compare(world: World, stack: Stack, template: Template, parameters: Record<string, string>): Change[] {
  const after = workOut(world, stack, template, parameters).resources;
  const before = new Map(stack.resources.map((resource) => [resource.name, resource]));
  const changes = Object.entries(after).flatMap(([name, { type, properties }]): Change[] => {
    const old = before.get(name);
    if (!old) return [{ action: 'Add', name, type, properties: [] }];
    const differing = differences(JSON.parse(old.properties) as object, properties);
    if (differing.length === 0) return [];
    const replacement = replacementFor(type, differing);
    return [{ action: 'Modify', name, type, physicalId: old.physicalId, replacement, properties: differing }];
  });
  const gone = stack.resources.filter(({ name }) => !after[name]);
  return changes.concat(
    gone.map(({ name, type, physicalId }) => ({ action: 'Remove', name, type, physicalId, properties: [] })),
  );
}

function differences(before: object, after: object): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const fresh = new Map<string, unknown>(Object.entries(after));
  const names = new Set([...old.keys(), ...fresh.keys()]);
  return [...names].filter((name) => JSON.stringify(old.get(name)) !== JSON.stringify(fresh.get(name)));
}

function replacementFor(type: string, properties: string[]): 'True' | 'False' | 'Conditional' {
  const known = resourceSpec(type)?.properties ?? {};
  const answers = properties.map((name) => known[name]?.causesReplacement);
  if (answers.includes('yes')) return 'True';
  return answers.includes('maybe') ? 'Conditional' : 'False';
}
