/** What Cognito keeps of the person who is signed in, under its own names. */
import { attributesFrom } from '../../cognito/factor-settings.ts';
import { callSignedIn } from '../../session/call-signed-in.ts';

export type Attributes = Readonly<Record<string, string>>;

/** The attributes that a code can prove. */
export type Address = 'email' | 'phone_number';

export const addresses: readonly Address[] = ['email', 'phone_number'];

export async function readAttributes(): Promise<Attributes> {
  const { UserAttributes = [] } = await callSignedIn('GetUser', {});
  return attributesFrom(UserAttributes);
}
