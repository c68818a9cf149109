/** `grant_type=refresh_token`: new tokens of a sign-in, with what was granted then; where the client rotates, a new refresh token too. */
import { refreshTokens } from '../tokens/refresh.ts';
import { refuseWith } from './token-answers.ts';
import { type Trade, tokenBody } from './trade.ts';

/** Unlike Cognito, perhaps: a `scope` in the request is not looked at. What the client's ExplicitAuthFlows say does not matter here. */
export async function tradeRefreshToken({ visit, client, form }: Trade): Promise<object> {
  const { world, pool } = visit;
  const refreshToken = form.get('refresh_token') || refuseWith('invalid_request', 'refresh_token is missing.');
  const refresh = { pool, client, refreshToken, deviceKey: undefined, invalid: 'Invalid Refresh Token' } as const;
  return tokenBody(await refreshTokens(world, refresh));
}
