/** What `npm run undeploy` asks of Cognito: how many users there are, and to lift deletion protection. */
import { AwsError } from './aws-error.ts';
import type { StandInAnswer, StandInRequest } from './wire.ts';
import type { World } from './world.ts';

/** @throws {AwsError} */
export function answerCognito(world: World, { headers, body }: StandInRequest): StandInAnswer {
  const operation = headers['x-amz-target']?.split('.')[1];
  const input = JSON.parse(body.toString()) as Record<string, unknown>;
  const id = String(input.UserPoolId);
  const pool = world.pools.get(id);
  if (!pool) throw new AwsError('ResourceNotFoundException', `User pool ${id} does not exist.`);
  switch (operation) {
    case 'DescribeUserPool':
      return json({ UserPool: { ...pool.settings, Id: id, EstimatedNumberOfUsers: pool.users.length } });
    case 'ListUsers':
      return json({ Users: pool.users.slice(0, Number(input.Limit)).map((Username) => ({ Username })) });
    case 'UpdateUserPool': {
      // What is not said is reset, as in Cognito.
      const { UserPoolId: _, ...settings } = input;
      pool.settings = settings;
      return json({});
    }
    default:
      throw new AwsError('InvalidAction', `The stand-in has no ${operation}`);
  }
}

function json(value: object): StandInAnswer {
  return { status: 200, body: JSON.stringify(value), headers: { 'content-type': 'application/x-amz-json-1.1' } };
}
