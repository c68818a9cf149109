/**
 * The keys that cookies of protected files are signed with: made here, put where CloudFront's function finds them, and then where
 * the function behind `/session` finds the newest; no template and no output has them.
 */
import { randomBytes } from 'node:crypto';
import {
  CloudFrontKeyValueStoreClient,
  DescribeKeyValueStoreCommand,
  paginateListKeys,
  UpdateKeysCommand,
} from '@aws-sdk/client-cloudfront-keyvaluestore';
import { DeleteParameterCommand, GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
// Signing for that service (SigV4A) without native parts: loaded, it makes itself known to the SDK.
import '@aws-sdk/signature-v4a';
import { rememberCall } from '../command-line/failed-calls.ts';
import type { Aws } from './aws.ts';

/** Milliseconds after which a key is renewed: a quarter of a year. */
const lifetime = 90 * 86_400_000;

export type FileKeysPlace = {
  /** The key-value store. */
  store: string;
  stackName: string;
};

type Key = { id: string; secret: string };

/** Makes a key where there is none, or none that is young enough; puts in order what an interruption has left. */
export async function prepareFileKey(
  aws: Aws,
  { store, stackName }: FileKeysPlace,
  isLeaked: boolean,
): Promise<{ isNew: boolean; use: () => Promise<void> }> {
  const [ssm, kvs] = [parameters(aws), keyValueStore(aws)];
  const Name = parameterName(stackName);
  const current = await currentKey(ssm, Name);
  const isNew = isLeaked || current === undefined || Date.now() - current.madeAt > lifetime;
  const newest = isNew ? newKey() : current;
  // A cookie that was just given with the key before goes on; one of a key that somebody may have does not.
  const valid = [newest, ...(isNew && current && !isLeaked ? [current] : [])];
  await keepOnly(kvs, store, valid, 'and what is there');
  return {
    isNew,
    async use() {
      if (isNew) await putKey(ssm, Name, newest);
      await keepOnly(kvs, store, valid, 'alone');
    },
  };
}

/** The stack takes the key-value store along, and knows nothing of the parameter. Nothing happens where there is none. */
export async function forgetFileKey(aws: Aws, stackName: string): Promise<void> {
  try {
    await parameters(aws).send(new DeleteParameterCommand({ Name: parameterName(stackName) }));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** As `KEY_PARAMETER` of the template. */
function parameterName(stackName: string): string {
  return `/gatehouse/${stackName}/file-key`;
}

function newKey(): Key {
  return { id: randomBytes(4).toString('hex'), secret: randomBytes(32).toString('base64url') };
}

async function currentKey(ssm: SSMClient, Name: string): Promise<(Key & { madeAt: number }) | undefined> {
  try {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name, WithDecryption: true }));
    const [id = '', secret = ''] = Parameter?.Value?.split('.') ?? [];
    return { id, secret, madeAt: Parameter?.LastModifiedDate?.getTime() ?? 0 };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function putKey(ssm: SSMClient, Name: string, { id, secret }: Key): Promise<void> {
  const Value = `${id}.${secret}`;
  await ssm.send(new PutParameterCommand({ Name, Value, Type: 'SecureString', Overwrite: true }));
}

/** Changes nothing where nothing is to be changed: a store takes some seconds to reach every edge. */
async function keepOnly(
  kvs: CloudFrontKeyValueStoreClient,
  store: string,
  keys: Key[],
  what: 'alone' | 'and what is there',
): Promise<void> {
  const { ETag } = await kvs.send(new DescribeKeyValueStoreCommand({ KvsARN: store }));
  const there = new Map<string, string>();
  for await (const { Items = [] } of paginateListKeys({ client: kvs }, { KvsARN: store })) {
    for (const { Key = '', Value = '' } of Items) there.set(Key, Value);
  }
  const Puts = keys.filter(({ id, secret }) => there.get(id) !== secret);
  const stale = [...there.keys()].filter((id) => !keys.some((key) => key.id === id));
  const Deletes = what === 'alone' ? stale : [];
  if (Puts.length + Deletes.length === 0) return;
  await kvs.send(
    new UpdateKeysCommand({
      KvsARN: store,
      IfMatch: ETag,
      Puts: Puts.map(({ id, secret }) => ({ Key: id, Value: secret })),
      Deletes: Deletes.map((Key) => ({ Key })),
    }),
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && error.name === 'ParameterNotFound';
}

function parameters({ settings }: Aws): SSMClient {
  const client = new SSMClient(settings);
  client.middlewareStack.add(rememberCall('ssm'), { step: 'initialize' });
  return client;
}

/**
 * The SDK puts the account's number before the host, for which a machine of one's own has no name: what `AWS_ENDPOINT_URL` names
 * gets those requests as it is.
 */
function keyValueStore({ settings }: Aws): CloudFrontKeyValueStoreClient {
  const url = process.env.AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE || process.env.AWS_ENDPOINT_URL;
  const client = new CloudFrontKeyValueStoreClient({ ...settings, ...(url && { endpoint: 'http://localhost' }) });
  client.middlewareStack.add(rememberCall('cloudfront-keyvaluestore'), { step: 'initialize' });
  if (url) {
    const { protocol, hostname, port } = new URL(url);
    const place = { protocol, hostname, port: port ? Number(port) : undefined };
    client.middlewareStack.add(leadTo(place), { step: 'build', priority: 'high' });
  }
  return client;
}

/** SDK middleware, before a request is signed. */
function leadTo(place: object) {
  type Args<Input> = { input: Input; request: unknown };
  return <Input extends object, Output extends object>(next: (args: Args<Input>) => Promise<Output>) =>
    (args: Args<Input>): Promise<Output> => {
      Object.assign(args.request as object, place);
      return next(args);
    };
}
