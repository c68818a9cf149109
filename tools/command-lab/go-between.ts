/** Stands between a command and the emulator, for the tests: writes down what is called, and refuses what it was told to. */
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

export type GoBetween = {
  /** Without a slash at the end. */
  url: string;
  /** Operations in the order in which they were called. */
  calls: string[];
  /** Every call of an operation is refused from now on, as AWS does it outside of Cognito. */
  refuse(operation: string, type: string, message: string): void;
  close(): void;
};

export async function goBetween(emulatorUrl: string): Promise<GoBetween> {
  const calls: string[] = [];
  const refusals = new Map<string, Refusal>();
  const server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    calls.push(operation);
    const answer = await answerTo(operation, await text(request), { refusal: refusals.get(operation), emulatorUrl });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    calls,
    refuse: (operation, type, message) => void refusals.set(operation, { __type: type, Message: message }),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

type Refusal = { __type: string; Message: string };

async function answerTo(
  operation: string,
  body: string,
  { refusal, emulatorUrl }: { refusal: Refusal | undefined; emulatorUrl: string },
): Promise<Response> {
  if (refusal) return Response.json(refusal, { status: 400, headers: { 'x-amzn-errortype': refusal.__type } });
  const target = `AWSCognitoIdentityProviderService.${operation}`;
  const headers = { 'X-Amz-Target': target, Authorization: 'AWS4-HMAC-SHA256' };
  return fetch(emulatorUrl, { method: 'POST', headers, body });
}

function portOf(server: Server): number | undefined {
  const address = server.address();
  return typeof address === 'object' ? address?.port : undefined;
}
