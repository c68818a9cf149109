/** Remembers which right a failed call would have needed, since AWS's own message does not always say. */

type Next<Input, Output> = (args: { input: Input }) => Promise<Output>;

const rights = new WeakMap<object, string>();

/** Where the right is called otherwise than the operation. */
const otherNames: Record<string, string> = {
  ListObjectsV2: 'ListBucket',
  ListObjectVersions: 'ListBucketVersions',
  HeadObject: 'GetObject',
  CopyObject: 'PutObject',
  DeleteObjects: 'DeleteObject',
};

/** SDK middleware for the clients of one service, by its prefix in IAM. */
export function rememberCall(service: string) {
  return <Input extends object, Output extends object>(
    next: Next<Input, Output>,
    context: { commandName?: string },
  ): Next<Input, Output> =>
    async (args) => {
      try {
        return await next(args);
      } catch (error) {
        const operation = (context.commandName ?? '').replace(/Command$/, '');
        if (error instanceof Error) rights.set(error, `${service}:${otherNames[operation] ?? operation}`);
        throw error;
      }
    };
}

/** Such as `s3:PutObject`; undefined for an error that no call to AWS made. */
export function rightOf(error: Error): string | undefined {
  return rights.get(error);
}
