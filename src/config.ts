/**
 * What a deployer can set, as one schema, which is also its type: `config.example.ts` documents it value by value. Pages take
 * the type alone; what judges a configuration is on Node's side.
 */
import * as v from 'valibot';
import { expected, flag, identityPoolId, isRecord, members, oneOf, poolId, text, textThat, whole } from './schema.ts';

const sharedOnly =
  'expected hosts that get the tokens: storage: { kind: "cookies", domain: … } with a parent domain of each, and https ' +
  'where cookies are secure';
const stranger = 'is not a field; the fields are';
const anAddress = 'an absolute address such as "https://cognito.example/"';

/** The user pool's password policy under Cognito's own names; what is left out counts as not required. */
const passwordPolicy = members(
  {
    MinimumLength: whole(6, 99),
    RequireUppercase: v.optional(flag),
    RequireLowercase: v.optional(flag),
    RequireNumbers: v.optional(flag),
    RequireSymbols: v.optional(flag),
  },
  { wanted: '{ MinimumLength: 8, … }', stranger },
);

/** Cookies as amazon-cognito-identity-js's CookieStorage writes them. */
const cookies = members(
  {
    kind: quoted('cookies'),
    domain: v.optional(text('a host name', /^\.?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i)),
    path: v.optional(text('a path that starts with a slash', /^\//)),
    /** Days a cookie lives. */
    expires: v.optional(whole(1, 400)),
    secure: v.optional(flag),
    sameSite: v.optional(quoted('strict', 'lax', 'none')),
  },
  { missing: 'is missing, expected "cookies"', stranger },
);

const safeCookies = v.pipe(
  cookies,
  v.forward(
    v.check(({ sameSite, secure }) => sameSite !== 'none' || secure !== false, '"none" needs secure cookies'),
    ['sameSite'],
  ),
);

const managedLogin = members(
  {
    /** The user pool's domain, without a path; or an absolute URL, as the local pool has. */
    domain: textThat(isDomain, 'a domain such as "my-app.auth.eu-west-1.amazoncognito.com"'),
    /** What is asked for, of what the app client is allowed. Left out: `standardScopes` of `managed/authorize.ts`. */
    scopes: v.optional(
      v.custom<readonly string[]>(
        (value) => Array.isArray(value) && value.every(isScope) && value.includes('openid'),
        expected('a list of scopes with "openid" in it, such as ["openid", "email"]'),
      ),
    ),
  },
  { wanted: '{ domain: … }', stranger },
);

const plainConfig = members(
  {
    userPoolId: text('a user pool id such as "eu-west-1_Ab3dEf6hI"', poolId),
    clientId: text('an app client id: 20 to 128 lower-case letters and digits', /^[a-z0-9]{20,128}$/),
    /** Where Cognito answers; an absolute URL. Left out: Cognito's own address in the pool's region. */
    endpoint: v.optional(textThat(isAddress, anAddress)),
    /** What authenticator apps call the account. */
    appName: v.optional(text('a name of up to 64 characters, without a colon', /^[^:]{1,64}$/)),
    /**
     * How the password travels: never at all (`srp`), as it is (`password`), or in rounds of questions (`custom`); or the
     * person takes what the account has, a passkey, a code or a password (`choice`); or all of it is the business of Cognito's
     * own pages (`managed`).
     */
    signInWith: v.optional(quoted('srp', 'password', 'custom', 'custom-after-srp', 'choice', 'managed')),
    /** Where Cognito's own pages are, which lead to identity providers too. */
    managedLogin: v.optional(managedLogin),
    /** Whether people may have passkeys; the app client and the pool have to allow it. */
    passkeys: v.optional(flag),
    storage: v.optional(v.lazy((value) => (isRecord(value) ? safeCookies : quoted('session', 'local')))),
    passwordPolicy: v.optional(passwordPolicy),
    /** The protected API; an absolute URL, or a path on the site's own host. */
    apiUrl: v.optional(
      textThat((value) => isPath(value) || isAddress(value), `${anAddress}, or a path such as "/api/"`),
    ),
    /** What index asks the API for, below `apiUrl`. Left out: `me`. */
    apiPath: v.optional(textThat(isBelow, 'a path below apiUrl, such as "me" or "v1/profile"')),
    /** Other origins that may get the token, such as `https://files.example.com`. */
    apiOrigins: v.optional(
      v.custom<readonly string[]>(
        (value) => Array.isArray(value) && value.every(isOrigin),
        expected('a list of origins such as ["https://files.example.com"], without a path'),
      ),
    ),
    /** The token that the API expects. */
    apiToken: v.optional(quoted('id', 'access')),
    /** Refresh through GetTokensFromRefreshToken, as a client with refresh-token rotation demands. */
    rotateRefreshTokens: v.optional(flag),
    identityPoolId: v.optional(text('an identity pool id such as "eu-west-1:" and a UUID', identityPoolId)),
    /** Where identity pools answer; an absolute URL. Left out: Cognito's own address in the identity pool's region. */
    identityEndpoint: v.optional(textThat(isAddress, anAddress)),
    /** What the pool says of a second step at sign-in: nobody has one, people may turn one on, or everybody needs one. */
    mfa: v.optional(quoted('off', 'optional', 'required')),
    /** Minutes after which changing an address, MFA or the like asks for a fresh sign-in. */
    freshSignInMinutes: v.optional(whole(1, 1440)),
    /** Minutes without a sign of the person after which they are signed out. Left out: none. */
    idleMinutes: v.optional(whole(1, 1440)),
    /** Hours after which a sign-in is over, whoever is there. Left out: as long as the refresh token. */
    sessionHours: v.optional(whole(1, 8760)),
    /** Where login stands, for pages that import `gatehouse.js`; left out: beside it. */
    loginUrl: v.optional(
      textThat((value) => isPath(value) || isAddress(value), `${anAddress.replace('/"', '/login.html"')}, or a path`),
    ),
    /** Other origins that signing in may lead back to: those that share the tokens, in cookies of a parent domain. */
    returnOrigins: v.optional(
      v.custom<readonly string[]>(
        (value) => Array.isArray(value) && value.every(isOrigin),
        expected('a list of origins such as ["https://app.example.com"], without a path'),
      ),
    ),
    /** The languages that the pages are built in, the first one in the site's root. Left out: English alone. */
    languages: v.optional(
      v.custom<readonly string[]>(
        (value) =>
          Array.isArray(value) && value.length > 0 && value.every(isLanguage) && new Set(value).size === value.length,
        expected('a list of languages such as ["en", "de", "pt-BR"], each once'),
      ),
    ),
    /** The folder of the host whose files strangers can't read, where the host sees to that. */
    protectFiles: v.optional(text('a folder such as "/private/"', /^\/(?:[\w-]+\/)+$/)),
    /** The folder of its host that the site is copied to; only the build asks for it, for the addresses in 404.html. */
    sitePath: v.optional(text('a path that starts and ends with a slash, such as "/auth/"', /^\/(?:[\w.~-]+\/)*$/)),
  },
  { wanted: '`export const config = { userPoolId: …, clientId: … }`', stranger },
);

const leadingConfig = v.pipe(
  plainConfig,
  v.forward(
    v.check(
      ({ signInWith, managedLogin: pages }) => signInWith !== 'managed' || pages !== undefined,
      '"managed" needs managedLogin: { domain: … }, which says where',
    ),
    ['signInWith'],
  ),
);

/** Nobody is led where the tokens don't come along, or where others than the site's owner may be. */
export const configSchema = v.pipe(
  leadingConfig,
  v.forward(
    v.check(({ returnOrigins = [], storage }) => {
      const { kind, domain, secure = true } = typeof storage === 'object' ? storage : {};
      const parent = domain?.replace(/^\./, '').toLowerCase();
      return returnOrigins.every((each) => {
        const { protocol, hostname } = new URL(each);
        const isWithin = hostname === parent || hostname.endsWith(`.${parent}`);
        return kind === 'cookies' && parent !== undefined && isWithin && (protocol === 'https:' || !secure);
      });
    }, sharedOnly),
    ['returnOrigins'],
  ),
);

export type Config = v.InferOutput<typeof configSchema>;
export type PasswordPolicy = v.InferOutput<typeof passwordPolicy>;
export type CookieSettings = v.InferOutput<typeof cookies>;

function quoted<const Words extends readonly string[]>(...words: Words) {
  return oneOf(words, words.map((word) => `"${word}"`).join(' or '));
}

function isAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function isOrigin(value: unknown): boolean {
  return typeof value === 'string' && isAddress(value) && new URL(value).origin === value;
}

function isDomain(value: string): boolean {
  return isAddress(value) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(value);
}

/** RFC 6749, 3.3. */
function isScope(value: unknown): boolean {
  return typeof value === 'string' && /^[!#-[\]-~]+$/.test(value);
}

function isLanguage(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/.test(value);
}

function isPath(value: string): boolean {
  return /^\/(?!\/)/.test(value);
}

function isBelow(value: string): boolean {
  const base = 'https://api.example/a/';
  return URL.canParse(value, base) && new URL(value, base).href.startsWith(base);
}
