/** Takes everything out of a bucket, older versions too. */
import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import type { Aws } from './aws.ts';
import { removeObjects } from './remove-objects.ts';

/** How many objects that were; none when the bucket is gone already. */
export async function emptyBucket(aws: Aws, bucket: string): Promise<number> {
  let removed = 0;
  for (;;) {
    const objects = await firstObjects(aws, bucket);
    if (objects.length === 0) return removed;
    await removeObjects(aws, bucket, objects);
    removed += objects.length;
  }
}

/**
 * The first page is always the right one, since what it lists is removed; the SDK has no paginator for versions anyway.
 * Somebody may have turned versions on; a bucket without them lists each object as its only version.
 */
async function firstObjects({ s3 }: Aws, bucket: string) {
  try {
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket }));
    return [...Versions, ...DeleteMarkers].map(({ Key = '', VersionId }) => ({ Key, VersionId }));
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchBucket') return [];
    throw error;
  }
}
