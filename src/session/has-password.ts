/** Whether the page's person has a password; loaded where people may be without one. */
import { callSignedIn } from './call-signed-in.ts';

/** Where Cognito does not say, as nearly everybody has. */
export async function hasPassword(): Promise<boolean> {
  const { ConfiguredUserAuthFactors: ways = ['PASSWORD'] } = await callSignedIn('GetUserAuthFactors', {}).catch(() => ({
    ConfiguredUserAuthFactors: undefined,
  }));
  return ways.includes('PASSWORD');
}
