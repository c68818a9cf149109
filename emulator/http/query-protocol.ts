/**
 * The older protocol of AWS, a form that names its `Action` and is answered in XML. Tools whose every call goes to the emulator
 * (AWS_ENDPOINT_URL) ask by it who they are, before they ask anything of Cognito.
 */
import { randomUUID } from 'node:crypto';
import { CognitoException, refuseAsMissing } from '../errors.ts';
import { escapeHtml } from '../html/page.ts';
import type { Reply, Request } from './server.ts';

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';
const ACCOUNT = '000000000000';

/** The form of a request that is one; undefined for those of Cognito's protocol. */
export function queryIn({ method, path, headers, query, body = '' }: Request): URLSearchParams | undefined {
  if (path !== '/' || headers['x-amz-target'] !== undefined) return undefined;
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  const form = method === 'POST' && isForm ? new URLSearchParams(body) : query;
  return form.has('Action') ? form : undefined;
}

/** Unlike AWS: whoever signs is the root of an account that there is not. */
export function answerQuery({ headers }: Request, form: URLSearchParams): Reply {
  try {
    if (form.get('Action') !== 'GetCallerIdentity') refuseAsMissing(`operation ${form.get('Action')}`, 'AWS');
    if (headers.authorization === undefined && !form.has('X-Amz-Signature')) {
      throw new CognitoException('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
    }
    return identity();
  } catch (error) {
    if (!(error instanceof CognitoException)) throw error;
    return refusal(error);
  }
}

function identity(): Reply {
  return xml(200, (id) => {
    const who = `<Arn>arn:aws:iam::${ACCOUNT}:root</Arn><UserId>${ACCOUNT}</UserId><Account>${ACCOUNT}</Account>`;
    const result = `<GetCallerIdentityResult>${who}</GetCallerIdentityResult>`;
    const about = `<ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata>`;
    return `<GetCallerIdentityResponse xmlns="${NAMESPACE}">${result}${about}</GetCallerIdentityResponse>`;
  });
}

function refusal({ type, message, status }: CognitoException): Reply {
  return xml(status, (id) => {
    const error = `<Type>Sender</Type><Code>${type}</Code><Message>${escapeHtml(message)}</Message>`;
    return `<ErrorResponse xmlns="${NAMESPACE}"><Error>${error}</Error><RequestId>${id}</RequestId></ErrorResponse>`;
  });
}

/** The answer's id stands in it and in its headers. */
function xml(status: number, bodyFor: (id: string) => string): Reply {
  const id = randomUUID();
  const headers = { 'Content-Type': 'text/xml', 'x-amzn-RequestId': id };
  return { status, headers, body: `<?xml version="1.0" encoding="UTF-8"?>\n${bodyFor(id)}\n` };
}
