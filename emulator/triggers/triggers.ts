/**
 * The Lambda triggers of a user pool as plain functions, given to `createPool`. They get and answer the parts of the
 * Lambda event that matter, under the names of the developer guide ("Customizing user pool workflows with Lambda triggers").
 * What a trigger throws, or rejects with, reaches the caller as UserLambdaValidationException.
 */

type Attributes = Record<string, string>;

/** A trigger may take its time. */
type Answer<T> = T | Promise<T>;

/** One finished round of a custom sign-in, as the `session` array of the Lambda event lists them. */
export type ChallengeRound = { challengeName: string; challengeResult: boolean; challengeMetadata?: string };

type CustomAuthRequest = {
  userName: string;
  userAttributes: Attributes;
  session: ChallengeRound[];
  userNotFound: boolean;
  clientMetadata: Record<string, string>;
};

export type Triggers = {
  preSignUp?(event: {
    userName: string;
    userAttributes: Attributes;
    validationData: Record<string, string>;
    clientMetadata: Record<string, string>;
    triggerSource: 'PreSignUp_SignUp' | 'PreSignUp_AdminCreateUser';
  }): Answer<{ autoConfirmUser?: boolean; autoVerifyEmail?: boolean; autoVerifyPhone?: boolean } | undefined>;

  postConfirmation?(event: {
    userName: string;
    userAttributes: Attributes;
    triggerSource: 'PostConfirmation_ConfirmSignUp' | 'PostConfirmation_ConfirmForgotPassword';
  }): Answer<void>;

  /** Words for a message; `codeParameter` is the real code, not `{####}`: the emulator fills it in first. */
  customMessage?(event: {
    userName: string;
    userAttributes: Attributes;
    codeParameter: string;
    triggerSource: string;
    clientId: string;
  }): Answer<{ emailSubject?: string; emailMessage?: string; smsMessage?: string; link?: string } | undefined>;

  defineAuthChallenge?(event: CustomAuthRequest): Answer<{
    challengeName?: string;
    issueTokens?: boolean;
    failAuthentication?: boolean;
  }>;

  createAuthChallenge?(event: CustomAuthRequest & { challengeName: string; send: CustomMail }): Answer<{
    publicChallengeParameters?: Record<string, string>;
    privateChallengeParameters?: Record<string, string>;
    challengeMetadata?: string;
  }>;

  verifyAuthChallengeResponse?(event: {
    userName: string;
    userAttributes: Attributes;
    privateChallengeParameters: Record<string, string>;
    challengeAnswer: string;
  }): Answer<{ answerCorrect: boolean }>;
};

/** Lets a trigger send a mail of its own; it lands in the inbox with the purpose `custom`. */
export type CustomMail = (mail: { to: string; subject: string; text: string; code?: string }) => void;
