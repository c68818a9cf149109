/** S3 by its REST protocol, path style: the operations that `npm run deploy` and `undeploy` use. */
import { createHash } from 'node:crypto';
import { AwsError } from './aws-error.ts';
import { listFrom } from './query.ts';
import type { StandInAnswer, StandInRequest } from './wire.ts';
import type { StoredObject, World } from './world.ts';
import { textsOf, xml } from './xml.ts';

const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

/** What an operation is called and about, as it stands in the list of calls. */
export function nameOfS3Call({ method, url, headers }: StandInRequest): string {
  const key = keyOf(url);
  if (headers['x-amz-copy-source']) return `CopyObject ${key}`;
  if (key) return `${{ PUT: 'PutObject', HEAD: 'HeadObject', GET: 'GetObject' }[method] ?? method} ${key}`;
  if (method === 'POST') return 'DeleteObjects';
  return url.searchParams.has('versions') ? 'ListObjectVersions' : 'ListObjectsV2';
}

/** @throws {AwsError} */
export function answerS3(world: World, request: StandInRequest): StandInAnswer {
  const bucket = world.buckets.get(request.url.pathname.split('/')[1] ?? '');
  if (!bucket) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
  const key = keyOf(request.url);
  switch (nameOfS3Call(request).split(' ')[0]) {
    case 'PutObject':
      return putObject(world, bucket, key, request);
    case 'CopyObject':
      return copyObject(world, bucket, key, request);
    case 'HeadObject':
    case 'GetObject':
      return getObject(bucket, key);
    case 'DeleteObjects':
      return deleteObjects(bucket, request.body.toString());
    case 'ListObjectVersions':
      return listVersions(bucket);
    default:
      return listObjects(bucket, request.url.searchParams.get('continuation-token'));
  }
}

function keyOf(url: URL): string {
  return decodeURIComponent(url.pathname.split('/').slice(2).join('/'));
}

type Bucket = Map<string, StoredObject>;

function putObject(world: World, bucket: Bucket, key: string, { headers, body }: StandInRequest): StandInAnswer {
  const metadata = Object.entries(headers).flatMap(([name, value]) =>
    name.startsWith('x-amz-meta-') ? [[name.slice('x-amz-meta-'.length), value] as const] : [],
  );
  const etag = `"${createHash('md5').update(body).digest('hex')}"`;
  bucket.set(key, {
    body,
    etag,
    contentType: headers['content-type'] ?? 'application/octet-stream',
    cacheControl: headers['cache-control'] ?? '',
    metadata: Object.fromEntries(metadata),
    lastModified: world.now(),
  });
  return { status: 200, headers: { etag } };
}

/** Onto itself, which S3 refuses unless something is said of it anew. */
function copyObject(world: World, bucket: Bucket, key: string, request: StandInRequest): StandInAnswer {
  const source = decodeURIComponent(request.headers['x-amz-copy-source'] ?? '').replace(/^[^/]*\//, '');
  const found = bucket.get(source);
  if (!found) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
  if (source === key && request.headers['x-amz-metadata-directive'] !== 'REPLACE') {
    const text = 'This copy request is illegal because it is trying to copy an object to itself without changing it.';
    throw new AwsError('InvalidRequest', text, 400);
  }
  putObject(world, bucket, key, { ...request, body: found.body });
  return document('CopyObjectResult', xml('x', { ETag: found.etag, LastModified: world.now() }));
}

function getObject(bucket: Bucket, key: string): StandInAnswer {
  const found = bucket.get(key);
  if (!found) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
  const metadata = Object.entries(found.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value] as const);
  return {
    status: 200,
    body: found.body,
    headers: {
      etag: found.etag,
      'content-type': found.contentType,
      'cache-control': found.cacheControl,
      'last-modified': found.lastModified.toUTCString(),
      ...Object.fromEntries(metadata),
    },
  };
}

/** Four at a time, so that every listing has pages. */
function listObjects(bucket: Bucket, token: string | null): StandInAnswer {
  const { page, next } = listFrom([...bucket].sort(byKey), token, 4);
  const Contents = page.map(([Key, { etag, lastModified, body }]) => ({
    Key,
    LastModified: lastModified,
    ETag: etag,
    Size: body.length,
    StorageClass: 'STANDARD',
  }));
  const result = { KeyCount: page.length, IsTruncated: next !== undefined, NextContinuationToken: next, Contents };
  return document('ListBucketResult', xml('x', result));
}

/** A bucket that keeps no versions says that each object is the version "null". */
function listVersions(bucket: Bucket): StandInAnswer {
  const Version = [...bucket]
    .sort(byKey)
    .slice(0, 4)
    .map(([Key]) => ({ Key, VersionId: 'null', IsLatest: true }));
  return document('ListVersionsResult', xml('x', { IsTruncated: bucket.size > 4, Version }));
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

function deleteObjects(bucket: Bucket, body: string): StandInAnswer {
  const keys = textsOf(body, 'Key');
  for (const key of keys) bucket.delete(key);
  return document('DeleteResult', xml('x', { Deleted: keys.map((Key) => ({ Key })) }));
}

function document(name: string, wrapped: string): StandInAnswer {
  const content = wrapped.slice('<x>'.length, -'</x>'.length);
  return { status: 200, body: `<?xml version="1.0"?><${name} ${namespace}>${content}</${name}>` };
}
