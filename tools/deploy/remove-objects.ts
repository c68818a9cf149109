/** Takes objects out of a bucket. */
import { DeleteObjectsCommand, type ObjectIdentifier } from '@aws-sdk/client-s3';
import type { Aws } from './aws.ts';
import { DeployError } from './deploy-error.ts';
import { words } from './words.ts';

/** As many as S3 takes in one request. */
const most = 1000;

/** @throws {DeployError} naming the first object that would not go. */
export async function removeObjects(aws: Aws, bucket: string, objects: ObjectIdentifier[]): Promise<void> {
  for (let from = 0; from < objects.length; from += most) {
    const input = { Bucket: bucket, Delete: { Objects: objects.slice(from, from + most), Quiet: true } };
    const { Errors = [] } = await aws.s3.send(new DeleteObjectsCommand(input));
    const [first] = Errors;
    if (first) throw new DeployError(words.wontGo(first.Key ?? '', first.Message ?? first.Code ?? ''));
  }
}
