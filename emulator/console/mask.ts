/** Takes out of requests and answers what nobody is to read over a shoulder: passwords, codes, secrets, tokens, sessions. */

/** Names in lower case with underscores; what matters is how they end. */
const secret =
  /(?:^|_)(?:password|secret|token|session|code|answer|salt|block|hash|signature|verifier|credential|options|hint|csrf|secret_key|private_key|srp_[ab]|logins|samlresponse|pre_signed_url)$/;

const harmless = /^(?:next_token|pagination_token|login_hint)$/;

const jwt = /^eyJ[\w-]+\.[\w-]+\./;

const HIDDEN = '•••';
const SHOWN = 6;
const LONGEST = 400;

/** The same with secrets masked. Of a token or a session the first letters are shown, by which two can be told apart. */
export function mask(value: unknown, name = ''): unknown {
  const key = inLowerCase(name);
  if (secret.test(key) && !harmless.test(key)) return hide(value, key);
  if (typeof value === 'string') return jwt.test(value) ? hide(value, 'token') : shorten(value);
  if (Array.isArray(value)) return value.map((each) => mask(each, name));
  if (typeof value !== 'object' || value === null) return value;
  const { Name } = value as { Name?: unknown };
  const inner = Object.entries(value);
  return Object.fromEntries(
    inner.map(([key, each]) => [key, mask(each, key === 'Value' && typeof Name === 'string' ? Name : key)]),
  );
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
