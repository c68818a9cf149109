/** What somebody sees of a stack while it changes. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { StackEvent } from '@aws-sdk/client-cloudformation';
import { tellEvents } from './tell-events.ts';

function event(name: string, status: NonNullable<StackEvent['ResourceStatus']>, type = 'AWS::S3::Bucket'): StackEvent {
  const told = { LogicalResourceId: name, ResourceStatus: status, ResourceType: type, Timestamp: new Date(0) };
  return { ...told, StackId: 'arn', EventId: `${name} ${status}`, StackName: 'gatehouse' };
}

it('names what is waited for, and for how long, until it is there', () => {
  const said: string[] = [];
  let now = 0;
  const terminal = {
    say: (text = '') => void said.push(text.trim().slice(10)),
    pending: (text: string) => void said.push(text.trim()),
    styled: (_: unknown, text: string) => text,
  };
  const { onEvent, onWait } = tellEvents(terminal, () => now);
  onEvent(event('gatehouse', 'CREATE_IN_PROGRESS', 'AWS::CloudFormation::Stack'));
  onWait();
  onEvent(event('Distribution', 'CREATE_IN_PROGRESS'));
  now = 61_000;
  onEvent(event('Bucket', 'CREATE_IN_PROGRESS'));
  onWait();
  onEvent(event('Distribution', 'CREATE_COMPLETE'));
  onEvent({ ...event('Bucket', 'CREATE_FAILED'), ResourceStatusReason: 'No room' });
  onWait();
  assert.deepEqual(said, [
    'CREATE_IN_PROGRESS    gatehouse',
    'CREATE_IN_PROGRESS    Distribution',
    'CREATE_IN_PROGRESS    Bucket',
    '… 61 s  waiting for Distribution, Bucket',
    'CREATE_COMPLETE       Distribution',
    'CREATE_FAILED         Bucket: No room',
  ]);
});
