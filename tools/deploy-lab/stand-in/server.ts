/** HTTP for the stand-in: finds the service that a request is signed for, and answers, refuses or drops it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { AwsError } from './aws-error.ts';
import { answerCloudFormation } from './cloudformation.ts';
import { answerCloudFront } from './cloudfront.ts';
import { answerCognito } from './cognito.ts';
import { answerKeyStore, answerParameters } from './file-keys.ts';
import { answerS3, nameOfS3Call } from './s3.ts';
import type { StandInAnswer, StandInRequest } from './wire.ts';
import type { World } from './world.ts';
import { xml } from './xml.ts';

/** Looks at a call before it is answered; what it returns happens instead. `count` is how often it was called, from 1. */
export type Intercept = (call: string, count: number) => 'deny' | 'throttle' | 'drop' | AwsError | undefined;

export function standInServer(world: World, intercept: Intercept) {
  // A connection that ends while an SDK sends on it would make it count one call twice.
  return createServer({ keepAliveTimeout: 0 }, (incoming, response) => {
    void answer(world, intercept, incoming, response);
  });
}

async function answer(world: World, intercept: Intercept, incoming: IncomingMessage, response: ServerResponse) {
  const request = await read(incoming);
  const service = /\/(\w[\w-]*)\/aws4_request/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const call = nameOf(service, request);
  world.calls.push(call);
  const instead = intercept(call, world.calls.filter((each) => each === call).length);
  if (instead === 'drop') {
    response.destroy();
    return;
  }
  try {
    if (instead) throw instead instanceof AwsError ? instead : refusal(world, instead, call);
    send(response, route(world, service, request), request.method);
  } catch (error) {
    if (!(error instanceof AwsError)) console.error(error);
    const known = error instanceof AwsError ? error : new AwsError('InternalFailure', String(error), 500);
    send(response, { status: known.status, ...errorBody(service, known) }, request.method);
  }
}

function route(world: World, service: string, request: StandInRequest): StandInAnswer {
  switch (service) {
    case 'cloudformation':
      return { status: 200, body: answerCloudFormation(world, new URLSearchParams(request.body.toString())) };
    case 's3':
      return answerS3(world, request);
    case 'cloudfront':
      return answerCloudFront(world, request);
    case 'cognito-idp':
      return answerCognito(world, request);
    case 'cloudfront-keyvaluestore':
      return answerKeyStore(world, request);
    case 'ssm':
      return answerParameters(world, request);
    default:
      throw new AwsError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
  }
}

function nameOf(service: string, request: StandInRequest): string {
  switch (service) {
    case 'cloudformation':
      return `CloudFormation.${new URLSearchParams(request.body.toString()).get('Action')}`;
    case 's3':
      return `S3.${nameOfS3Call(request)}`;
    case 'cloudfront':
      return `CloudFront.${request.method === 'POST' ? 'CreateInvalidation' : 'ListInvalidations'}`;
    case 'cloudfront-keyvaluestore':
      return `KeyValueStore.${request.method === 'POST' ? 'UpdateKeys' : 'List'}`;
    case 'ssm':
      return `SSM.${request.headers['x-amz-target']?.split('.')[1]}`;
    default:
      return `Cognito.${request.headers['x-amz-target']?.split('.')[1]}`;
  }
}

function refusal(world: World, kind: 'deny' | 'throttle', call: string): AwsError {
  if (kind === 'throttle') return new AwsError('Throttling', 'Rate exceeded');
  const [service = '', operation = ''] = (call.split(' ')[0] ?? '').split('.');
  const action = `${service.toLowerCase()}:${operation}`;
  if (service === 'S3') return new AwsError('AccessDenied', 'Access Denied', 403);
  const who = `arn:aws:iam::${world.account}:user/ada`;
  return new AwsError('AccessDenied', `User: ${who} is not authorized to perform: ${action} on resource: *`, 403);
}

function errorBody(service: string, { code, message }: AwsError): Pick<StandInAnswer, 'body' | 'headers'> {
  if (service === 'cognito-idp' || service === 'ssm' || service === 'cloudfront-keyvaluestore') {
    return { body: JSON.stringify({ __type: code, message }), headers: { 'x-amzn-errortype': code } };
  }
  if (service === 's3') return { body: xml('Error', { Code: code, Message: message }) };
  return { body: xml('ErrorResponse', { Error: { Type: 'Sender', Code: code, Message: message }, RequestId: 'x' }) };
}

function send(response: ServerResponse, { status, headers, body }: StandInAnswer, method: string): void {
  const type = typeof body === 'string' ? { 'content-type': 'text/xml' } : {};
  response.writeHead(status, { 'x-amzn-requestid': 'stand-in', ...type, ...headers });
  response.end(method === 'HEAD' ? undefined : body);
}

async function read(incoming: IncomingMessage): Promise<StandInRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as const);
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', 'http://stand-in'),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
  };
}
