/**
 * The events of a user pool's Lambda triggers, as Amazon sends them: AWS developer guide, "Customizing user pool workflows with
 * Lambda triggers". A handler that is typed with `@types/aws-lambda` fits. What stands in `response` before a trigger has run is
 * null, or false, on the wire.
 */
import type { AboutPerson, Texts, TriggerEvent, WithMetadata } from './event-form.ts';
import type { CustomEmailSenderEvent, CustomMessageEvent, CustomSMSSenderEvent } from './message-events.ts';

export type PreSignUpEvent = TriggerEvent<
  `PreSignUp_${'SignUp' | 'AdminCreateUser' | 'ExternalProvider'}`,
  AboutPerson & WithMetadata & { validationData?: Texts | undefined },
  { autoConfirmUser: boolean; autoVerifyEmail: boolean; autoVerifyPhone: boolean }
>;

export type PostConfirmationEvent = TriggerEvent<
  `PostConfirmation_${'ConfirmSignUp' | 'ConfirmForgotPassword'}`,
  AboutPerson & WithMetadata
>;

export type PreAuthenticationEvent = TriggerEvent<
  'PreAuthentication_Authentication',
  AboutPerson &
    WithMetadata & {
      /** ClientMetadata of InitiateAuth or AdminInitiateAuth. */
      validationData?: Texts | undefined;
      /** Only for clients that hide who exists. */
      userNotFound?: boolean | undefined;
    }
>;

export type PostAuthenticationEvent = TriggerEvent<
  'PostAuthentication_Authentication',
  AboutPerson & WithMetadata & { newDeviceUsed: boolean }
>;

/** One finished round of a custom sign-in. */
export type ChallengeRound = {
  challengeName: string;
  challengeResult: boolean;
  challengeMetadata?: string | undefined;
};

/** `userNotFound` only for clients that hide who exists. */
type CustomSignIn = AboutPerson & WithMetadata & { userNotFound?: boolean | undefined };

export type DefineAuthChallengeEvent = TriggerEvent<
  'DefineAuthChallenge_Authentication',
  CustomSignIn & { session: ChallengeRound[] },
  { challengeName?: string | undefined; failAuthentication: boolean; issueTokens: boolean }
>;

export type CreateAuthChallengeEvent = TriggerEvent<
  'CreateAuthChallenge_Authentication',
  CustomSignIn & { challengeName: string; session: ChallengeRound[] },
  { publicChallengeParameters: Texts; privateChallengeParameters: Texts; challengeMetadata: string }
>;

export type VerifyAuthChallengeResponseEvent = TriggerEvent<
  'VerifyAuthChallengeResponse_Authentication',
  CustomSignIn & { privateChallengeParameters: Texts; challengeAnswer: string },
  { answerCorrect: boolean }
>;

type TokenSource =
  `TokenGeneration_${'HostedAuth' | 'Authentication' | 'NewPasswordChallenge' | 'AuthenticateDevice' | 'RefreshTokens'}`;

export type GroupConfiguration = {
  groupsToOverride?: string[] | undefined;
  iamRolesToOverride?: string[] | undefined;
  /** On the wire null for somebody without one. */
  preferredRole?: string | undefined;
};

type TokenRequest = AboutPerson & WithMetadata & { groupConfiguration: GroupConfiguration };

export type PreTokenGenerationEvent = TriggerEvent<
  TokenSource,
  TokenRequest,
  {
    claimsOverrideDetails: {
      claimsToAddOrOverride?: Texts | undefined;
      claimsToSuppress?: string[] | undefined;
      groupOverrideDetails?: GroupConfiguration | null | undefined;
    };
  }
>;

export type ClaimChanges = {
  /** Any JSON. */
  claimsToAddOrOverride?: Record<string, unknown> | undefined;
  claimsToSuppress?: string[] | undefined;
};

type ClaimsAndScopes = {
  claimsAndScopeOverrideDetails: {
    idTokenGeneration?: ClaimChanges | undefined;
    accessTokenGeneration?:
      | (ClaimChanges & { scopesToAdd?: string[] | undefined; scopesToSuppress?: string[] | undefined })
      | undefined;
    groupOverrideDetails?: GroupConfiguration | null | undefined;
  };
};

export type PreTokenGenerationV2Event = TriggerEvent<
  TokenSource,
  TokenRequest & { scopes?: string[] | undefined },
  ClaimsAndScopes
>;

export type PreTokenGenerationV3Event = TriggerEvent<
  TokenSource | 'TokenGeneration_ClientCredentials',
  TokenRequest & { scopes?: string[] | undefined },
  ClaimsAndScopes
>;

export type UserMigrationEvent = TriggerEvent<
  `UserMigration_${'Authentication' | 'ForgotPassword'}`,
  WithMetadata & {
    /** In clear; not there when somebody has forgotten it. */
    password?: string | undefined;
    validationData?: Texts | undefined;
  },
  {
    userAttributes: Texts;
    finalUserStatus?: string | undefined;
    messageAction?: 'RESEND' | 'SUPPRESS' | undefined;
    desiredDeliveryMediums: ('SMS' | 'EMAIL')[];
    forceAliasCreation?: boolean | undefined;
    enableSMSMFA?: boolean | undefined;
  }
>;

/** What a provider has answered, part by part; the last is of SAML, and the others are of the rest. */
export type InboundAttributes = {
  tokenResponse?: Texts | undefined;
  /** Its claims. */
  idToken?: Texts | undefined;
  userInfo?: Texts | undefined;
  samlResponse?: Texts | undefined;
};

export type InboundFederationEvent = TriggerEvent<
  'InboundFederation_ExternalProvider',
  {
    providerName: string;
    providerType: 'OIDC' | 'SAML' | 'Facebook' | 'Google' | 'SignInWithApple' | 'LoginWithAmazon';
    attributes: InboundAttributes;
  },
  /** In the place of all that the provider has told, under its names; nothing changes where it is empty. */
  { userAttributesToMap: Texts }
>;

/** Every trigger that can be called, by the name that Cognito's own texts have; later forms of one by its name and theirs. */
export type TriggerEvents = {
  PreSignUp: PreSignUpEvent;
  PostConfirmation: PostConfirmationEvent;
  PreAuthentication: PreAuthenticationEvent;
  PostAuthentication: PostAuthenticationEvent;
  DefineAuthChallenge: DefineAuthChallengeEvent;
  CreateAuthChallenge: CreateAuthChallengeEvent;
  VerifyAuthChallengeResponse: VerifyAuthChallengeResponseEvent;
  PreTokenGeneration: PreTokenGenerationEvent;
  PreTokenGenerationV2: PreTokenGenerationV2Event;
  PreTokenGenerationV3: PreTokenGenerationV3Event;
  UserMigration: UserMigrationEvent;
  InboundFederation: InboundFederationEvent;
  CustomMessage: CustomMessageEvent;
  CustomEmailSender: CustomEmailSenderEvent;
  CustomSMSSender: CustomSMSSenderEvent;
};
