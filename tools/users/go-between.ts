/** Stands between a command and the emulator, for the tests: writes down what is called, and refuses what it was told to. */
import { createServer } from 'node:http';
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
  const refusals = new Map<string, { __type: string; Message: string }>();
  const server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    calls.push(operation);
    const body = await text(request);
    const refusal = refusals.get(operation);
    const answer = refusal
      ? Response.json(refusal, { status: 400, headers: { 'x-amzn-errortype': refusal.__type } })
      : await fetch(emulatorUrl, { method: 'POST', headers: signed(operation), body });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    refuse: (operation, type, message) => void refusals.set(operation, { __type: type, Message: message }),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function signed(operation: string): Record<string, string> {
  return { 'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`, Authorization: 'AWS4-HMAC-SHA256' };
}
