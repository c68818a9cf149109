/** Puts files into the bucket with the headers that they are to be sent with. */
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { Aws } from './aws.ts';
import { inParallel } from './in-parallel.ts';
import { isPage, type SiteFile } from './list-files.ts';

/** Pages only after everything else is there, so that an interruption leaves the old site or the new one working. */
export async function uploadFiles(
  aws: Aws,
  bucket: string,
  files: SiteFile[],
  onUpload: (file: SiteFile) => void,
): Promise<void> {
  const upload = async (file: SiteFile) => {
    await putFile(aws, bucket, file);
    onUpload(file);
  };
  await inParallel(
    files.filter(({ key }) => !isPage(key)),
    upload,
  );
  await inParallel(
    files.filter(({ key }) => isPage(key)),
    upload,
  );
}

async function putFile(
  aws: Aws,
  bucket: string,
  { key, body, contentType, cacheControl, hash }: SiteFile,
): Promise<void> {
  await aws.s3.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: body,
      ContentType: contentType,
      CacheControl: cacheControl,
      Metadata: { sha256: hash },
    }),
  );
}
