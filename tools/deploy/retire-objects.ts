/** Marks what the site does without from now on, and what pages that stand open may still ask for. */
import { CopyObjectCommand } from '@aws-sdk/client-s3';
import type { Aws } from './aws.ts';
import { inParallel } from './in-parallel.ts';
import type { RemoteObject } from './list-objects.ts';

/** S3 changes what it says of an object only by copying it onto itself. */
export async function retireObjects(aws: Aws, bucket: string, objects: RemoteObject[]): Promise<void> {
  const retired = new Date().toISOString();
  await inParallel(objects, async ({ key, hash = '', contentType, cacheControl }) => {
    await aws.s3.send(
      new CopyObjectCommand({
        Bucket: bucket,
        Key: key,
        CopySource: encodeURI(`${bucket}/${key}`),
        MetadataDirective: 'REPLACE',
        Metadata: { sha256: hash, retired },
        ContentType: contentType,
        CacheControl: cacheControl,
      }),
    );
  });
}
