/** Gets somebody's tokens in one call, and looks into them. */
import type { Scene } from './scene.ts';

export type Tokens = { AccessToken: string; IdToken: string; RefreshToken: string };

/** Signs in with a client that takes passwords, like `passwordClient`. */
export async function tokensOf({ cognito, ClientId }: Scene, USERNAME: string, PASSWORD: string): Promise<Tokens> {
  const AuthParameters = { USERNAME, PASSWORD };
  const answer = await cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
  const { AccessToken = '', IdToken = '', RefreshToken = '' } = answer.AuthenticationResult ?? {};
  return { AccessToken, IdToken, RefreshToken };
}

export function refresh({ cognito, ClientId }: Scene, REFRESH_TOKEN: string) {
  return cognito.initiateAuth({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN } });
}

/** Without a look at the signature. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}
