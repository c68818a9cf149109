/** Looks a stack up by its name or its id. */
import { DescribeStacksCommand, type Stack } from '@aws-sdk/client-cloudformation';
import type { Aws } from './aws.ts';

/** Undefined when there is none. */
export async function findStack({ cloudFormation }: Aws, nameOrId: string): Promise<Stack | undefined> {
  try {
    const { Stacks = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName: nameOrId }));
    return Stacks[0];
  } catch (error) {
    // CloudFormation has no code of its own for this.
    if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
    throw error;
  }
}
