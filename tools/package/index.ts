/** `gatehouse`: a token for a program, and the site as files. */
export type { Config } from '../../src/config.ts';
export { type BuildOptions, build, type Site } from '../build/build-site.ts';
export { ConfigError } from '../config/check-config.ts';
export { getToken } from '../token/get-token.ts';
export { type GetTokenCode, GetTokenError } from '../token/get-token-error.ts';
export type { Question, TokenRequest } from '../token/token-request.ts';
