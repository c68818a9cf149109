/** What `npm run deploy` says of a change to people who are signed in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Change, Stack } from '@aws-sdk/client-cloudformation';
import { Scene } from '../deploy-lab/scene.ts';
import { whatIsAtStake } from './what-is-at-stake.ts';
import { words } from './words.ts';

const stack: Stack = {
  StackName: 'gatehouse',
  CreationTime: new Date(0),
  StackStatus: 'CREATE_COMPLETE',
  Outputs: [{ OutputKey: 'SiteUrl', OutputValue: 'https://d0.cloudfront.net' }],
};

function clientChange(more: Change['ResourceChange']): Change {
  return {
    ResourceChange: { ResourceType: 'AWS::Cognito::UserPoolClient', LogicalResourceId: 'UserPoolClient', ...more },
  };
}

function notesOf(changes: Change[], values: Record<string, string> = {}): string[] {
  return whatIsAtStake({ stack, changes, values }).notes;
}

describe('npm run deploy', { concurrency: 2 }, () => {
  it('says that another client id signs everybody out, whether the client is replaced, may be, or goes', () => {
    for (const change of [
      { Action: 'Modify', Replacement: 'True' },
      { Action: 'Modify', Replacement: 'Conditional' },
      { Action: 'Remove' },
    ] as const) {
      assert.deepEqual(notesOf([clientChange(change)]), [words.everybodySignsInAgain]);
    }
  });

  it('says nothing of sign-ins where the client is new or stays as it is', () => {
    assert.deepEqual(notesOf([clientChange({ Action: 'Add' })]), []);
    assert.deepEqual(notesOf([{ ResourceChange: { ResourceType: 'AWS::S3::Bucket', Action: 'Modify' } }]), []);
  });

  it('says no such thing beside the loss of the whole pool, which is graver', () => {
    const pool: Change = { ResourceChange: { ResourceType: 'AWS::Cognito::UserPool', Replacement: 'True' } };
    const { grave, notes } = whatIsAtStake({
      stack,
      changes: [pool, clientChange({ Action: 'Modify', Replacement: 'True' })],
      values: {},
    });
    assert.deepEqual([grave, notes], [[words.usersAtStake], []]);
  });

  it('says at another host name that people sign in anew there', () => {
    const values = { DomainName: 'a.example.com' };
    assert.deepEqual(notesOf([], values), [words.signInsStayBehind('d0.cloudfront.net')]);
    const client = clientChange({ Action: 'Modify' });
    assert.deepEqual(notesOf([client], values), [words.signInsStayBehind('d0.cloudfront.net')]);
    assert.deepEqual(whatIsAtStake({ stack: undefined, changes: [], values }).notes, []);
  });

  it('asks before files are protected from nobody: who signs up, and who comes by a provider that all have an account at', () => {
    const invited = { ProtectFiles: 'yes', ProtectPath: '/private/*', SelfSignUp: 'no', ManagedLogin: 'yes' };
    const graveOf = (values: Record<string, string>, before = {}) => {
      const Parameters = Object.entries(before).map(([ParameterKey, value]) => ({
        ParameterKey,
        ParameterValue: String(value),
      }));
      return whatIsAtStake({ stack: { ...stack, Parameters }, changes: [], values }).grave;
    };
    assert.deepEqual(graveOf(invited), []);
    assert.deepEqual(graveOf({ ...invited, SelfSignUp: 'yes' }), [
      words.filesForAnybody('/private/*', ['SelfSignUp=yes']),
    ]);
    const open = { ...invited, GoogleClientId: 'google', AppleServicesId: 'apple' };
    assert.deepEqual(graveOf(open), [words.filesForAnybody('/private/*', ['Google', 'Apple'])]);
    assert.deepEqual(graveOf(open, invited), [words.filesForAnybody('/private/*', ['Google', 'Apple'])]);
    assert.deepEqual(graveOf(open, open), [], 'that was asked before');
    assert.deepEqual(graveOf({ ...open, ManagedLogin: 'no' }), []);
  });

  it('names what changes at the client of a stack that stands', async (test) => {
    const scene = await Scene.open(test);
    const first = await scene.deploy();
    assert.doesNotMatch(first.out, /sign in again|stay signed in/);
    const minutes = await scene.deploy(['--yes', '-p', 'AccessTokenMinutes=5']);
    assert.match(minutes.out, /The app client changes and keeps its id: people stay signed in\./);
    const rotation = await scene.deploy(['--yes', '-p', 'RotateRefreshTokens=no']);
    assert.match(rotation.out, /people stay signed in, but a page that stands open asks them to sign in again\./);
    const price = await scene.deploy(['--yes', '-p', 'PriceClass=PriceClass_All']);
    assert.doesNotMatch(price.out, /sign in again|stay signed in/);
  });
});
