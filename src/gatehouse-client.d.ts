/** What `gatehouse/client` offers: all of `gatehouse.js`, and its configuration by a call. */
export * from './gatehouse.js';

/** Those values of `config.ts` that a page beside the login needs; they have to be the same as the login's own. */
export type ClientConfig = {
  userPoolId: string;
  clientId: string;
  /** Where login stands: an address, or a path on the same host such as `/auth/login.html`. */
  loginUrl: string;
  /** Where Cognito answers, unless that follows from the pool's region. */
  endpoint?: string;
  /** Where the login keeps its tokens. */
  storage?:
    | 'session'
    | 'local'
    | {
        kind: 'cookies';
        domain?: string;
        path?: string;
        /** In days. */
        expires?: number;
        secure?: boolean;
        sameSite?: 'strict' | 'lax' | 'none';
      };
  /** The protected API: an address, or a path on the same host. */
  apiUrl?: string;
  /** Other origins that may get the token. */
  apiOrigins?: readonly string[];
  /** The token that `fetchWithToken` sends; `access` unless given. */
  apiToken?: 'access' | 'id';
  rotateRefreshTokens?: boolean;
};

/** To be called before anything else; what was set before is forgotten. @throws `TypeError` that names what is missing. */
export declare function configure(config: ClientConfig): void;
