/** What every grant of the token endpoint works with, and tokens as it writes them. */
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import type { Client } from '../store/state.ts';
import type { Visit } from './visit.ts';

export type Trade = { visit: Visit; client: Client; form: URLSearchParams };

export function tokenBody(tokens: AuthenticationResultType): object {
  return {
    ...(tokens.IdToken !== undefined && { id_token: tokens.IdToken }),
    access_token: tokens.AccessToken,
    ...(tokens.RefreshToken !== undefined && { refresh_token: tokens.RefreshToken }),
    expires_in: tokens.ExpiresIn,
    token_type: 'Bearer',
  };
}
