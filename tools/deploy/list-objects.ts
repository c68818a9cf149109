/** What is in the bucket, and whether `npm run deploy` put it there. */
import { HeadObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import type { Aws } from './aws.ts';
import { inParallel } from './in-parallel.ts';

export type RemoteObject = {
  key: string;
  modifiedAt: Date;
  /** SHA-256 of the content as it was uploaded; undefined for what somebody else has put there. */
  hash: string | undefined;
  /** When a deployment found that no page of the site loads it any more. */
  retiredAt: Date | undefined;
  contentType: string | undefined;
  cacheControl: string | undefined;
};

/** The ETag would do for the content, but it is no hash under KMS, and says nothing of the headers. */
export async function listObjects(aws: Aws, bucket: string): Promise<RemoteObject[]> {
  const listed = await listKeys(aws, bucket);
  const objects: RemoteObject[] = [];
  await inParallel(listed, async ({ key, modifiedAt }) => {
    const { Metadata, ContentType, CacheControl } = await aws.s3.send(
      new HeadObjectCommand({ Bucket: bucket, Key: key }),
    );
    objects.push({
      key,
      modifiedAt,
      hash: Metadata?.sha256,
      retiredAt: Metadata?.retired === undefined ? undefined : new Date(Metadata.retired),
      contentType: ContentType,
      cacheControl: CacheControl,
    });
  });
  return objects;
}

async function listKeys(aws: Aws, bucket: string): Promise<Pick<RemoteObject, 'key' | 'modifiedAt'>[]> {
  const found: Pick<RemoteObject, 'key' | 'modifiedAt'>[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client: aws.s3 }, { Bucket: bucket })) {
    found.push(...Contents.map(({ Key = '', LastModified = new Date(0) }) => ({ key: Key, modifiedAt: LastModified })));
  }
  return found;
}
