/** What a deployer can set; `config.example.ts` documents it value by value, `tools/check-config.ts` judges it. */
export type Config = {
  /** What authenticator apps call the account. */
  appName?: string;
  userPoolId: string;
  clientId: string;
  /** Where Cognito answers; an absolute URL. Left out: Cognito's own address in the pool's region. */
  endpoint?: string;
  /** How the password travels: never at all (`srp`), as it is (`password`), or in rounds of questions (`custom`). */
  signInWith?: 'srp' | 'password' | 'custom' | 'custom-after-srp';
  storage?: 'session' | 'local' | CookieSettings;
  passwordPolicy?: PasswordPolicy;
  /** The protected API; an absolute URL, or a path on the site's own host. */
  apiUrl?: string;
  /** Other origins that may get the token, such as `https://files.example.com`. */
  apiOrigins?: readonly string[];
  /** The token that the API expects. */
  apiToken?: 'id' | 'access';
  /** Refresh through GetTokensFromRefreshToken, as a client with refresh-token rotation demands. */
  rotateRefreshTokens?: boolean;
  identityPoolId?: string;
  /** Where identity pools answer; an absolute URL. Left out: Cognito's own address in the identity pool's region. */
  identityEndpoint?: string;
  /** What the pool says of a second step at sign-in: nobody has one, people may turn one on, or everybody needs one. */
  mfa?: 'off' | 'optional' | 'required';
  /** Minutes after which changing an address, MFA or the like asks for a fresh sign-in. */
  freshSignInMinutes?: number;
  /** The folder of its host that the site is copied to; only the build asks for it, for the addresses in 404.html. */
  sitePath?: string;
};

/** The user pool's password policy under Cognito's own names; what is left out counts as not required. */
export type PasswordPolicy = {
  MinimumLength: number;
  RequireUppercase?: boolean;
  RequireLowercase?: boolean;
  RequireNumbers?: boolean;
  RequireSymbols?: boolean;
};

/** Cookies as amazon-cognito-identity-js's CookieStorage writes them. */
export type CookieSettings = {
  kind: 'cookies';
  domain?: string;
  path?: string;
  /** Days a cookie lives. */
  expires?: number;
  secure?: boolean;
  sameSite?: 'strict' | 'lax' | 'none';
};
