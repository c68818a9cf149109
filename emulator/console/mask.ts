/** Takes out of requests and answers what nobody is to read over a shoulder: passwords, codes, secrets, tokens, sessions. */

/** Names in lower case with underscores; what matters is how they end. */
const secret =
  /(?:^|_)(?:password|password_again|secret|client_secret_value|token|session|code|answer|salt|block|hash|signature|verifier|credential|options|hint|csrf|secret_key|private_key|srp_[ab]|logins|samlresponse|pre_signed_url)$/;

const harmless = /^(?:next_token|pagination_token|login_hint)$/;

/** The private half of a JWK: RFC 7518, 6.2.2, 6.3.2 and 6.4.1. */
const privateHalf = /^(?:d|p|q|dp|dq|qi|oth|k)$/;

const jwt = /^eyJ[\w-]+\.[\w-]+\./;

const HIDDEN = '•••';
const SHOWN = 6;
const LONGEST = 400;

/** Of a secret that is looked for in other texts, where less may be a word of theirs. */
const SHORTEST = 4;

/** The same with secrets masked. Of a token or a session the first letters are shown, by which two can be told apart. */
export function mask(value: unknown, name = ''): unknown {
  const key = inLowerCase(name);
  if (isSecretName(key)) return hide(value, key);
  if (typeof value === 'string') return jwt.test(value) ? hide(value, 'token') : shorten(value);
  if (Array.isArray(value)) return value.map((each) => mask(each, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, maskMember(value, key, each)]));
}

/** An attribute is a secret by its own name, and a number is one where it is part of a key. */
function maskMember(whole: object, key: string, value: unknown): unknown {
  const { Name } = whole as { Name?: unknown };
  if ('kty' in whole && privateHalf.test(key)) return HIDDEN;
  return mask(value, key === 'Value' && typeof Name === 'string' ? Name : key);
}

/** The same with what was asked as a secret masked: refusals quote what is not of the form they want, such as a code with a blank in it. */
export function maskQuoted(text: string, asked: unknown): string {
  return secretsIn(asked).reduce((masked, each) => masked.replaceAll(each, HIDDEN), text);
}

function secretsIn(value: unknown, name = '', isSecret = false): string[] {
  const isHidden = isSecret || isSecretName(inLowerCase(name));
  if (typeof value === 'string') return isHidden && value.length >= SHORTEST ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => secretsIn(each, Array.isArray(value) ? name : key, isHidden));
}

function isSecretName(key: string): boolean {
  return secret.test(key) && !harmless.test(key);
}

function inLowerCase(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
}

function hide(value: unknown, key: string): unknown {
  if (typeof value === 'boolean' || typeof value === 'number' || value === null) return HIDDEN;
  const isLong = typeof value === 'string' && value.length > 8 * SHOWN && /token|session/.test(key);
  return isLong ? `${value.slice(0, SHOWN)}…` : HIDDEN;
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
}
