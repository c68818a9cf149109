/** MFA_SETUP: the pool demands a second factor of somebody who has none. */
import { isText, odd } from './acceptable.ts';
import { CognitoError } from './error.ts';
import { factorsIn } from './list-in.ts';
import type { Factor, SignInStep } from './sign-in-step.ts';
import type { Talk } from './talk.ts';

type Parameters = Record<string, string>;
type OtherWay = (() => Promise<SignInStep>) | undefined;

/** A person without a second factor sets one up before there are tokens. */
export async function setUpFactor(parameters: Parameters, conversation: Talk): Promise<SignInStep> {
  // A telephone number can't be given at this point: it has to be on the account.
  const factors = factorsIn(parameters.MFAS_CAN_SETUP).filter((factor) => factor !== 'SMS_MFA');
  const begin = async (factor: Factor): Promise<SignInStep> =>
    factor === 'EMAIL_OTP' ? setUpEmail(conversation, otherWay) : setUpTotp(conversation, otherWay);
  const choice: SignInStep = { step: 'choose-set-up', factors, answer: begin };
  const otherWay = factors.length > 1 ? async () => choice : undefined;

  const [only] = factors;
  if (!only) throw new CognitoError('Challenge', 'RespondToAuthChallenge', 'MFA_SETUP');
  if (conversation.wish.email) return giveEmail(conversation, conversation.wish.email);
  return otherWay ? choice : begin(only);
}

function setUpEmail(conversation: Talk, otherWay: OtherWay): SignInStep {
  return { step: 'set-up-email', otherWay, answer: (email) => giveEmail(conversation, email) };
}

function giveEmail(conversation: Talk, email: string): Promise<SignInStep> {
  conversation.wish = { email };
  return conversation.respond('MFA_SETUP', { EMAIL: email });
}

async function setUpTotp(conversation: Talk, otherWay: OtherWay): Promise<SignInStep> {
  const Session = conversation.session;
  const { SecretCode: secret, ...next } = await conversation.ask('AssociateSoftwareToken', { Session });
  if (!isText(secret)) throw odd('no key');
  conversation.session = next.Session ?? Session;
  let isVerified = false;
  const answer = async (code: string) => {
    // When only the last call went wrong, the code is right already, and spent.
    if (!isVerified) await verify(code, conversation);
    isVerified = true;
    return conversation.respond('MFA_SETUP', {});
  };
  const { user, appName: issuer } = conversation;
  return { step: 'set-up-totp', secret, account: user.typedName, issuer, otherWay, answer };
}

async function verify(code: string, conversation: Talk): Promise<void> {
  const { session } = conversation;
  const verified = await conversation.ask('VerifySoftwareToken', { Session: session, UserCode: code });
  if (verified.Status !== 'SUCCESS') throw new CognitoError('CodeMismatch', 'VerifySoftwareToken', 'Status ERROR');
  conversation.session = verified.Session ?? session;
}
