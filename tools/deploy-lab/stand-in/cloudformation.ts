/** CloudFormation's query protocol: the operations that `npm run deploy` and `undeploy` use. */
import { AwsError } from './aws-error.ts';
import { createChangeSet, getTemplateSummary } from './create-change-set.ts';
import { deleteStack } from './delete-stack.ts';
import { executeChangeSet } from './execute-change-set.ts';
import { happen } from './happen.ts';
import { listFrom } from './query.ts';
import { type ChangeSet, findStack, type Stack, type World } from './world.ts';
import { type Xml, xml } from './xml.ts';

type Operation = (world: World, query: URLSearchParams) => Xml;

const operations: Record<string, Operation> = {
  CreateChangeSet: (world, query) => createChangeSet(world, query),
  DeleteChangeSet: deleteChangeSet,
  DeleteStack: (world, query) => deleteStack(world, query),
  DescribeChangeSet: describeChangeSet,
  DescribeStackEvents: describeStackEvents,
  DescribeStackResources: describeStackResources,
  DescribeStacks: describeStacks,
  ExecuteChangeSet: (world, query) => executeChangeSet(world, query),
  GetTemplateSummary: (world, query) => getTemplateSummary(world, query),
  ListChangeSets: listChangeSets,
};

/** @throws {AwsError} */
export function answerCloudFormation(world: World, query: URLSearchParams): string {
  const name = query.get('Action') ?? '';
  const operation = operations[name];
  if (!operation) throw new AwsError('InvalidAction', `The stand-in has no ${name}`);
  const result = operation(world, query);
  return xml(`${name}Response`, { [`${name}Result`]: result ?? '', ResponseMetadata: { RequestId: 'stand-in' } });
}

function existing(world: World, query: URLSearchParams): Stack {
  const name = query.get('StackName') ?? '';
  const stack = findStack(world, name);
  if (!stack) throw new AwsError('ValidationError', `Stack with id ${name} does not exist`);
  return stack;
}

function describeStacks(world: World, query: URLSearchParams): Xml {
  const stack = existing(world, query);
  happen(stack, 3);
  return {
    Stacks: {
      member: {
        StackId: stack.id,
        StackName: stack.name,
        StackStatus: stack.status,
        Description: stack.template?.Description,
        CreationTime: stack.createdAt,
        Parameters: { member: pairs(stack.parameters, 'ParameterKey', 'ParameterValue') },
        Outputs: { member: outputs(stack) },
        Tags: { member: pairs(stack.tags, 'Key', 'Value') },
      },
    },
  };
}

/** Described, where the template that was given describes them. */
function outputs({ outputs: values, template }: Stack): Xml[] {
  return Object.entries(values).map(([OutputKey, OutputValue]) => {
    const Description = template?.Outputs[OutputKey]?.Description;
    return { OutputKey, OutputValue, Description };
  });
}

function pairs(values: Record<string, string>, key: string, value: string): Xml[] {
  return Object.entries(values).map(([name, each]) => ({ [key]: name, [value]: each }));
}

/** Looking is what makes time pass here, at the events most of all. Newest first, a page at a time. */
function describeStackEvents(world: World, query: URLSearchParams): Xml {
  const stack = existing(world, query);
  happen(stack, 10);
  const { page, next } = listFrom([...stack.events].reverse(), query.get('NextToken'), 15);
  const member = page.map((event) => ({
    StackId: stack.id,
    EventId: event.id,
    StackName: stack.name,
    LogicalResourceId: event.name,
    PhysicalResourceId: event.physicalId,
    ResourceType: event.type,
    Timestamp: event.at,
    ResourceStatus: event.status,
    ResourceStatusReason: event.reason,
    ClientRequestToken: event.token,
  }));
  return { StackEvents: { member }, NextToken: next };
}

function describeStackResources(world: World, query: URLSearchParams): Xml {
  const stack = existing(world, query);
  const member = stack.resources.map((resource) => ({
    StackId: stack.id,
    StackName: stack.name,
    LogicalResourceId: resource.name,
    PhysicalResourceId: resource.physicalId,
    ResourceType: resource.type,
    Timestamp: stack.createdAt,
    ResourceStatus: resource.status,
  }));
  return { StackResources: { member } };
}

function existingChangeSet(world: World, query: URLSearchParams): { stack: Stack; changeSet: ChangeSet } {
  const stack = existing(world, query);
  const name = query.get('ChangeSetName') ?? '';
  const changeSet = stack.changeSets.find((each) => each.name === name || each.id === name);
  if (!changeSet) throw new AwsError('ChangeSetNotFound', `ChangeSet [${name}] does not exist`, 404);
  return { stack, changeSet };
}

function describeChangeSet(world: World, query: URLSearchParams): Xml {
  const { stack, changeSet } = existingChangeSet(world, query);
  const { page, next } = listFrom(changeSet.changes, query.get('NextToken'), 10);
  const answer = {
    StackId: stack.id,
    StackName: stack.name,
    ChangeSetId: changeSet.id,
    ChangeSetName: changeSet.name,
    Status: changeSet.status,
    StatusReason: changeSet.reason,
    ExecutionStatus: changeSet.status === 'CREATE_COMPLETE' ? 'AVAILABLE' : 'UNAVAILABLE',
    Changes: changeSet.status === 'CREATE_IN_PROGRESS' ? undefined : { member: page.map(changeXml) },
    NextToken: changeSet.status === 'CREATE_IN_PROGRESS' ? undefined : next,
  };
  if (changeSet.status === 'CREATE_IN_PROGRESS') changeSet.status = changeSet.reason ? 'FAILED' : 'CREATE_COMPLETE';
  return answer;
}

function changeXml({ action, name, type, physicalId, replacement, properties }: ChangeSet['changes'][number]): Xml {
  const Details = properties.map((property) => ({ Target: { Attribute: 'Properties', Name: property } }));
  const ResourceChange = {
    Action: action,
    LogicalResourceId: name,
    PhysicalResourceId: physicalId,
    ResourceType: type,
    Replacement: replacement,
    Details: { member: Details },
  };
  return { Type: 'Resource', ResourceChange };
}

function deleteChangeSet(world: World, query: URLSearchParams): Xml {
  const { stack, changeSet } = existingChangeSet(world, query);
  stack.changeSets = stack.changeSets.filter((each) => each !== changeSet);
  return undefined;
}

/** Two at a time, so that a few have pages. */
function listChangeSets(world: World, query: URLSearchParams): Xml {
  const stack = existing(world, query);
  const { page, next } = listFrom(stack.changeSets, query.get('NextToken'), 2);
  const member = page.map(({ id, name, status }) => ({
    StackId: stack.id,
    ChangeSetId: id,
    ChangeSetName: name,
    Status: status,
  }));
  return { Summaries: { member }, NextToken: next };
}
