/** Asks the pool's DefineAuthChallenge trigger what is next in a custom sign-in. */
import { refuse } from '../errors.ts';
import { refuseAsUnrecognizable } from '../triggers/read-response.ts';
import { askWhatIsNext } from './ask-custom-triggers.ts';
import { WRONG_PASSWORD } from './person.ts';
import type { SignIn, Step } from './sign-in.ts';

/** What a trigger can ask for; the rest of the order is Cognito's own. */
const askable: readonly Step[] = [
  'CUSTOM_CHALLENGE',
  'PASSWORD_VERIFIER',
  'SMS_MFA',
  'EMAIL_OTP',
  'SOFTWARE_TOKEN_MFA',
];

/** @throws {CognitoException} NotAuthorized when the trigger gives up, or would let in somebody who does not exist. */
export async function ruleOnCustom(signIn: SignIn): Promise<Step | 'tokens'> {
  const ruling = (await askWhatIsNext(signIn)) ?? {};
  if (ruling.failAuthentication) refuse('NotAuthorized', WRONG_PASSWORD);
  if (ruling.issueTokens) {
    return signIn.progress.stranger === undefined ? 'tokens' : refuse('NotAuthorized', WRONG_PASSWORD);
  }
  const step = askable.find((each) => each === ruling.challengeName);
  return step ?? refuseAsUnrecognizable();
}
