/** What is said where a pool gives no answer: the whole address, whose port may be the mistake, and how to go on. */
import { identifyAws } from '../../src/cognito/identify/aws.ts';

/** @param endpoint An address; one without a port has that of its protocol. @param error What kept the call from it, if that is known. */
export function nothingAnswers(endpoint: string, error?: unknown): string {
  if (isStranger(error)) return strangeCertificate(endpoint);
  return `Nothing answers at ${whole(endpoint)}. Start the local user pool: npm run emulator`;
}

export function strangeCertificate(endpoint: string): string {
  return `${whole(endpoint)} shows a certificate that Node does not trust. For that of a local pool: NODE_EXTRA_CA_CERTS=FILE, with the file that it names as it starts.`;
}

function whole(endpoint: string): string {
  const { protocol, hostname, port } = new URL(endpoint);
  return `${protocol}//${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

/** The reason is inside the error that `fetch` throws. */
function isStranger(error: unknown): boolean {
  return error instanceof Error && (identifyAws(error) === 'certificate-strange' || isStranger(error.cause));
}
