/** Makes the edge forget pages that have changed. */
import { CreateInvalidationCommand, ListInvalidationsCommand } from '@aws-sdk/client-cloudfront';
import type { Aws } from './aws.ts';

/**
 * When the edge was last told to forget something; undefined for never. What changed in the bucket after that has yet to be told,
 * also when it was an interrupted run that changed it.
 */
export async function lastInvalidation(aws: Aws, distribution: string): Promise<Date | undefined> {
  const input = { DistributionId: distribution, MaxItems: 1 };
  const { InvalidationList } = await aws.cloudFront.send(new ListInvalidationsCommand(input));
  return InvalidationList?.Items?.[0]?.CreateTime;
}

/** `keys` are files; `/` is told together with index.html. */
export async function invalidatePages(aws: Aws, distribution: string, keys: string[]): Promise<void> {
  const paths = keys.flatMap((key) => (key === 'index.html' ? ['/', '/index.html'] : [`/${encodeURI(key)}`])).sort();
  await aws.cloudFront.send(
    new CreateInvalidationCommand({
      DistributionId: distribution,
      InvalidationBatch: {
        CallerReference: `gatehouse-${Date.now()}`,
        Paths: { Quantity: paths.length, Items: paths },
      },
    }),
  );
}
