/** What each claim of a Cognito token says, in a few words. */
const claims: Readonly<Record<string, string>> = {
  sub: 'Who: never changes, never reused',
  iss: 'The user pool that issued it',
  aud: 'The app client it is for',
  client_id: 'The app client it is for',
  token_use: 'What kind of token it is',
  auth_time: 'When you signed in',
  iat: 'When it was issued',
  exp: 'When it expires',
  jti: 'The token’s own number',
  origin_jti: 'The number of this sign-in, the same after each refresh',
  event_id: 'The number of the event in Cognito’s records',
  'cognito:username': 'Your user name in the pool',
  username: 'Your user name in the pool',
  'cognito:groups': 'The groups you are in',
  'cognito:roles': 'The AWS roles of those groups',
  'cognito:preferred_role': 'The AWS role that comes first',
  scope: 'What the token allows',
  device_key: 'The device you signed in with',
  version: 'The format of the token',
  email: 'Your email address',
  email_verified: 'Whether that address is confirmed',
  phone_number: 'Your phone number',
  phone_number_verified: 'Whether that number is confirmed',
  name: 'Your name',
  acr: 'How strongly you signed in',
  amr: 'The ways you signed in',
};

/** Claims that are moments, in seconds since 1970. */
export const moments: ReadonlySet<string> = new Set(['auth_time', 'iat', 'exp']);

export function claimMeaning(claim: string): string {
  const known = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  return (
    known ?? (claim.startsWith('custom:') ? 'An attribute of this pool’s own' : 'An attribute or claim of the pool')
  );
}

/** Every sentence, for the test that reads them. */
export const claimSentences = Object.values(claims);
