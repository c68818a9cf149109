/** The parts of a stack that have to be looked at before it can be taken down. */
import { DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import type { Aws } from './aws.ts';

export type StackParts = {
  bucket: string | undefined;
  pool: string | undefined;
};

/** From the resources and not from the outputs, which a stack that failed does not have. */
export async function stackParts({ cloudFormation }: Aws, stackId: string): Promise<StackParts> {
  const { StackResources = [] } = await cloudFormation.send(new DescribeStackResourcesCommand({ StackName: stackId }));
  const standing = StackResources.filter(({ ResourceStatus }) => ResourceStatus !== 'DELETE_COMPLETE');
  const idOf = (type: string) => standing.find(({ ResourceType }) => ResourceType === type)?.PhysicalResourceId;
  return { bucket: idOf('AWS::S3::Bucket'), pool: idOf('AWS::Cognito::UserPool') };
}
