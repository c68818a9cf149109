/** What keeps keys: CloudFront's key-value stores, by their own REST protocol, and parameters of Systems Manager. */
import { AwsError } from './aws-error.ts';
import type { StandInAnswer, StandInRequest } from './wire.ts';
import type { KeyStore, World } from './world.ts';

/** @throws {AwsError} */
export function answerKeyStore(world: World, { method, url, headers, body }: StandInRequest): StandInAnswer {
  const arn = decodeURIComponent(url.pathname.split('/')[2] ?? '');
  const store = world.keyStores.get(arn);
  if (!store) throw new AwsError('ResourceNotFoundException', `There is no store ${arn}`, 404);
  if (method === 'POST') update(store, headers['if-match'], JSON.parse(body.toString()));
  const etag = `E${store.version}`;
  if (method === 'GET' && url.pathname.endsWith('/keys')) {
    return json({ Items: [...store.keys].map(([Key, Value]) => ({ Key, Value })) }, { etag });
  }
  const about = { KvsARN: arn, Created: 1, LastModified: 1, Status: 'READY' };
  return json({ ...about, ItemCount: store.keys.size, TotalSizeInBytes: 0 }, { etag });
}

type Update = { Puts?: { Key: string; Value: string }[]; Deletes?: { Key: string }[] };

function update(store: KeyStore, ifMatch: string | undefined, { Puts = [], Deletes = [] }: Update): void {
  if (ifMatch !== `E${store.version}`) throw new AwsError('ConflictException', 'The store has changed', 409);
  for (const { Key, Value } of Puts) store.keys.set(Key, Value);
  for (const { Key } of Deletes) store.keys.delete(Key);
  store.version += 1;
}

/** @throws {AwsError} */
export function answerParameters(world: World, { headers, body }: StandInRequest): StandInAnswer {
  const input = JSON.parse(body.toString()) as { Name: string; Value?: string; Type?: string };
  const found = world.parameters.get(input.Name);
  switch (headers['x-amz-target']?.split('.')[1]) {
    case 'GetParameters':
      return json({ Parameters: [], InvalidParameters: world.missingServices });
    case 'PutParameter':
      world.parameters.set(input.Name, { value: input.Value ?? '', type: input.Type ?? '', at: new Date() });
      return json({ Version: 1 });
    case 'DeleteParameter':
      if (!found) throw new AwsError('ParameterNotFound', '');
      world.parameters.delete(input.Name);
      return json({});
    default:
      if (!found) throw new AwsError('ParameterNotFound', '');
      return json({ Parameter: { Value: found.value, Type: found.type, LastModifiedDate: found.at.getTime() / 1000 } });
  }
}

function json(value: object, headers: Record<string, string> = {}): StandInAnswer {
  return { status: 200, body: JSON.stringify(value), headers: { 'content-type': 'application/json', ...headers } };
}
