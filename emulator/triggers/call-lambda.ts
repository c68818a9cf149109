/**
 * Invokes a function by Lambda's Invoke API, as SAM, serverless-offline and LocalStack have it:
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
import { answered, type Outcome } from './outcome.ts';

export type Invocation = {
  /** Without a slash at the end. */
  endpoint: string;
  arn: string;
  event: object;
  signal: AbortSignal;
};

export async function callLambda({ endpoint, arn, event, signal }: Invocation): Promise<Outcome> {
  try {
    const answer = await fetch(endpoint + pathOf(arn), {
      method: 'POST',
      headers: headersFor(arn),
      body: JSON.stringify(event),
      signal,
    });
    const body = await answer.text();
    if (!answer.ok) return { tag: 'not-invoked', reason: refusalIn(answer, body) };
    return outcomeIn(body, answer.headers.has('x-amz-function-error'));
  } catch (error) {
    return { tag: 'not-invoked', reason: whyUnreachable(error) };
  }
}

/** `arn:aws:lambda:REGION:ACCOUNT:function:NAME`, and perhaps a version or an alias. */
function pathOf(arn: string): string {
  const [, , , , , , name = '', qualifier] = arn.split(':');
  const query = qualifier === undefined ? '' : `?${new URLSearchParams({ Qualifier: qualifier })}`;
  return `/2015-03-31/functions/${encodeURIComponent(name)}/invocations${query}`;
}

/** LocalStack reads account and region out of the signature, which nobody checks. */
function headersFor(arn: string): Record<string, string> {
  const [, , , region, account] = arn.split(':');
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const scope = `${account}/${day}/${region}/lambda/aws4_request`;
  return {
    'Content-Type': 'application/json',
    'X-Amz-Invocation-Type': 'RequestResponse',
    Authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=local`,
  };
}

/** SAM does not always say in the header that a function has failed. */
function outcomeIn(body: string, hasFailed: boolean): Outcome {
  const outcome = answered(body);
  const { errorMessage, errorType } = Object(outcome.tag === 'answered' ? outcome.payload : undefined);
  if (!hasFailed && (errorType === undefined || errorMessage === undefined)) return outcome;
  return { tag: 'failed', words: String(errorMessage ?? errorType ?? body) };
}

/** AWS names its exception in a header, others in the body, some nowhere. */
function refusalIn(answer: Response, body: string): string {
  const parsed = answered(body);
  const { __type, Type } = Object(parsed.tag === 'answered' ? parsed.payload : undefined);
  const named = answer.headers.get('x-amzn-errortype')?.split(':')[0] || __type || (Type !== 'User' && Type);
  return String(named || (answer.status === 404 ? 'ResourceNotFoundException' : `HTTP ${answer.status}`));
}

function whyUnreachable(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause ? String(cause.code) : cause.message;
}
