/** The parts of a stack that have to be looked at before it can be taken down. */
import { DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import type { Aws } from './aws.ts';

export type StackParts = {
  /** Of the site, and of protected files where there are some. */
  buckets: string[];
  pool: string | undefined;
};

/** From the resources and not from the outputs, which a stack that failed does not have. */
export async function stackParts({ cloudFormation }: Aws, stackId: string): Promise<StackParts> {
  const { StackResources = [] } = await cloudFormation.send(new DescribeStackResourcesCommand({ StackName: stackId }));
  const standing = StackResources.filter(({ ResourceStatus }) => ResourceStatus !== 'DELETE_COMPLETE');
  const idsOf = (type: string) =>
    standing.flatMap(({ ResourceType, PhysicalResourceId = '' }) => (ResourceType === type ? PhysicalResourceId : []));
  return { buckets: idsOf('AWS::S3::Bucket').filter(Boolean), pool: idsOf('AWS::Cognito::UserPool')[0] };
}
