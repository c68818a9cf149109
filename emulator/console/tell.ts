/** Tells of a request what somebody wants to know who looks for the reason why a test fails. */
import { readJwt } from '../tokens/jwt.ts';
import { mask, maskQuoted } from './mask.ts';
import type { Raw } from './record.ts';
import type { Told } from './told.ts';

type Fields = { [name: string]: unknown };

export function tell(raw: Raw): Told {
  const { number, at, took, status, headers } = raw;
  const asked = askedIn(raw);
  const given = fieldsOf(raw.answer) ?? fieldsOf(raw.location?.split(/[?#]/)[1]);
  const answered = given && withoutQuoted(given, asked);
  const refusal = refusalIn(answered, raw.why);
  const from = headers.origin;
  return {
    ...{ number, at, took, status },
    what: headers.target?.split('.')[1] ?? `${raw.method} ${raw.path}`,
    ...((raw.isPlanned || typeof status === 'string') && { isPlanned: true }),
    ...(from !== undefined && { from }),
    ...whoIn(asked ?? {}, headers.authorization),
    ...(refusal && { refusal }),
    ...(asked ? { asked: mask(asked) } : raw.body === undefined && { asked: 'too large to be shown' }),
    ...toldAnswer(raw, answered),
  };
}

/** A form of managed login has what the application asks in its address. */
function askedIn({ body, query }: Raw): Fields | undefined {
  const [inBody, inQuery] = [fieldsOf(body), fieldsOf(query)];
  return inBody && inQuery ? { ...inQuery, ...inBody } : (inBody ?? inQuery);
}

function toldAnswer({ answer, location }: Raw, answered: Fields | undefined): Pick<Told, 'answered'> {
  if (location !== undefined) return { answered: { location: location.split(/[?#]/)[0], ...maskedFields(answered) } };
  if (answered) return { answered: mask(answered) };
  return answer === undefined ? { answered: 'too large to be shown' } : {};
}

/** Only refusals have words of their own. */
function withoutQuoted(answered: Fields, asked: Fields | undefined): Fields {
  const texts = Object.entries(answered).filter(([name]) => /^(?:message|error|error_description)$/.test(name));
  const masked = texts.map(
    ([name, text]) => [name, typeof text === 'string' ? maskQuoted(text, asked) : text] as const,
  );
  return { ...answered, ...Object.fromEntries(masked) };
}

function maskedFields(fields: Fields = {}): object {
  return mask(fields) as object;
}

/** JSON, or a form. Undefined for what is neither. */
function fieldsOf(text: string | undefined): Fields | undefined {
  if (!text) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
  } catch {
    return /^[\w.%+-]+=/.test(text) ? Object.fromEntries(new URLSearchParams(text)) : undefined;
  }
}

type Who = Pick<Told, 'who' | 'userPoolId' | 'clientId'>;

function whoIn(asked: Fields, authorization: string | undefined): Who {
  const { AuthParameters, ChallengeResponses, AccessToken } = asked;
  const token = typeof AccessToken === 'string' ? AccessToken : authorization?.replace(/^Bearer /i, '');
  const claims = readJwt(token ?? '')?.claims ?? {};
  const names = [asked.Username, nameIn(AuthParameters), nameIn(ChallengeResponses), asked.username, claims.username];
  const found = {
    who: names.find(isText) ?? (isText(claims.client_id) ? claims.client_id : undefined),
    userPoolId: asked.UserPoolId ?? asked.IdentityPoolId,
    clientId: asked.ClientId ?? asked.client_id ?? claims.client_id ?? basicName(authorization),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => isText(value)));
}

/** Of a client; what comes after it is its secret. */
function basicName(authorization = ''): string | undefined {
  const [, encoded] = /^Basic (.+)$/i.exec(authorization) ?? [];
  return encoded && Buffer.from(encoded, 'base64').toString().split(':')[0];
}

function nameIn(parameters: unknown): unknown {
  return typeof parameters === 'object' && parameters !== null ? (parameters as Fields).USERNAME : undefined;
}

/** Cognito says it in one way, OAuth in another, and the emulator's own addresses in a third. */
function refusalIn(answered: Fields = {}, why = ''): Told['refusal'] {
  const { __type, message, error, error_description } = answered;
  if (isText(__type)) return { name: __type.replace(/Exception$/, ''), text: isText(message) ? message : '' };
  if (!isText(error)) return why === '' ? undefined : { name: '', text: why };
  return { name: error, text: [error_description, why].filter(isText).join(': ') };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
