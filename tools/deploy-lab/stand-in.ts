/**
 * A stand-in for AWS in this process, for tests: CloudFormation, S3, CloudFront and the corner of Cognito that `undeploy`
 * needs, by their own protocols and with real state. It can be told what is to go wrong.
 */
import type { AddressInfo } from 'node:net';
import { type Intercept, standInServer } from './stand-in/server.ts';
import { createWorld, type World } from './stand-in/world.ts';

export type StandIn = {
  url: string;
  world: World;
  /** Called before each answer; see `Intercept`. Left alone, nothing goes wrong. */
  intercept: Intercept;
  /** What a command needs in its environment to talk to the stand-in, and to nothing else. */
  env: Record<string, string>;
  close(): Promise<void>;
};

export async function startStandIn(): Promise<StandIn> {
  const world = createWorld();
  const server = standInServer(world, (call, count) => standIn.intercept(call, count));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const standIn: StandIn = {
    url,
    world,
    intercept: () => undefined,
    env: {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: world.region,
      AWS_ACCESS_KEY_ID: 'stand-in',
      AWS_SECRET_ACCESS_KEY: 'stand-in',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return standIn;
}
