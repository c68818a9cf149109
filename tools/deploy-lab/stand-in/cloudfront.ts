/** CloudFront's REST-XML protocol: invalidations. */
import { AwsError } from './aws-error.ts';
import type { StandInAnswer, StandInRequest } from './wire.ts';
import type { Invalidation, World } from './world.ts';
import { textsOf, xml } from './xml.ts';

/** @throws {AwsError} */
export function answerCloudFront(world: World, { method, url, body }: StandInRequest): StandInAnswer {
  const [, distribution = ''] = /\/distribution\/(\w+)\/invalidation$/.exec(url.pathname) ?? [];
  const made = world.distributions.get(distribution);
  if (!made) throw new AwsError('NoSuchDistribution', 'The specified distribution does not exist.', 404);
  return method === 'POST' ? create(world, made, body.toString()) : list(made);
}

function create(world: World, made: Invalidation[], body: string): StandInAnswer {
  const [callerReference = ''] = textsOf(body, 'CallerReference');
  const known = made.find((each) => each.callerReference === callerReference);
  const invalidation = known ?? {
    id: `I${made.length + 1}`,
    callerReference,
    paths: textsOf(body, 'Path'),
    createdAt: world.now(),
  };
  if (!known) made.unshift(invalidation);
  const { id, paths, createdAt } = invalidation;
  const InvalidationBatch = {
    Paths: { Quantity: paths.length, Items: { Path: paths } },
    CallerReference: callerReference,
  };
  const answer = xml('Invalidation', { Id: id, Status: 'InProgress', CreateTime: createdAt, InvalidationBatch });
  return { status: 201, body: answer };
}

function list(made: Invalidation[]): StandInAnswer {
  const InvalidationSummary = made.map(({ id, createdAt }) => ({ Id: id, CreateTime: createdAt, Status: 'Completed' }));
  const answer = {
    Marker: '',
    MaxItems: 100,
    IsTruncated: false,
    Quantity: made.length,
    Items: { InvalidationSummary },
  };
  return { status: 200, body: xml('InvalidationList', answer) };
}
