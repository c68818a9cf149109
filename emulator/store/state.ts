/**
 * Everything the emulator remembers: plain JSON, so that it can be saved as it is. Times are milliseconds since 1970,
 * binary values are lower-case hex, attribute values are strings as Cognito's wire has them. No password is in here.
 */
import type {
  ChallengeResponseType,
  CodeDeliveryDetailsType,
  CreateUserPoolClientRequest,
  CreateUserPoolRequest,
  EventResponseType,
  EventType,
  FeedbackValueType,
  SetUserPoolMfaConfigRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import type { JWK } from 'jose';
import type { IdentityPool } from './identity-pool.ts';
import type { CodePurpose, User } from './user.ts';

export type State = {
  pools: Record<string, Pool>;
  identityPools: Record<string, IdentityPool>;
  /** Every e-mail and text that was sent, by a number that grows. */
  inbox: Record<string, Message>;
  /** By category of operations: how many requests a second were asked for. */
  provisionedLimits: Record<string, number>;
  /** By pool id: the keys of pools that were made under an id of somebody's choice, which outlast whatever else is forgotten. */
  signingKeys: Record<string, Pool['keys']>;
};

export type Pool = {
  /** `region_` and nine letters and digits. */
  id: string;
  name: string;
  createdAt: number;
  modifiedAt: number;
  /** As CreateUserPool and UpdateUserPool were given them. */
  settings: Omit<CreateUserPoolRequest, 'PoolName'>;
  /** As SetUserPoolMfaConfig was given it: which kinds of MFA the pool knows. */
  mfa: Omit<SetUserPoolMfaConfigRequest, 'UserPoolId' | 'MfaConfiguration'>;
  clients: Record<string, Client>;
  /** By `username`. */
  users: Record<string, User>;
  groups: Record<string, Group>;
  /** One key signs ID tokens, the other access tokens. Private JWKs with `kid`. */
  keys: { id: JWK; access: JWK };
  /** `-` and eight characters; the same for every device of the pool. */
  deviceGroupKey: string;
  /** 32 random bytes, hex: seals sessions and secret blocks, and makes the salts of people who do not exist. */
  secret: string;
  /** By `originJti`: one for each sign-in. */
  grants: Record<string, Grant>;
  /** Codes of managed login that nobody has traded for tokens yet, by the code. */
  authorizationCodes: Record<string, AuthorizationCode>;
  /** Ids of sessions that were answered, with the time after which they may be forgotten. */
  spentSessions: Record<string, number>;
  /** `sub`s of people who were deleted, with the time: nobody has one again. */
  spentSubs: Record<string, number>;
  /** Stand-ins for people who do not exist, by their made-up id, where a client hides who does. */
  strangers: Record<string, User>;
  /** Resource servers, domains, identity providers and what else is kept to be shown: see `pools/kept`. */
  kept: Record<string, Kept>;
  /** What people did about signing in, by id, where the pool keeps that. */
  authEvents: Record<string, AuthEvent>;
  /** Attempt counters for people who do not exist, and for those who do, by `operation` and name. */
  attempts: Record<string, number[]>;
  /** Whose tokens they are, where the pool has a choice of its own: see `Choices`. */
  issuer?: string;
  /** When the mails of the last day went out, where their number is limited. */
  mailsSentAt?: number[];
};

export type Client = {
  id: string;
  name: string;
  createdAt: number;
  modifiedAt: number;
  secret?: string;
  /** Of the secret, once there have been several. */
  secretId?: string;
  secretCreatedAt?: number;
  moreSecrets?: { id: string; value: string; createdAt: number }[];
  settings: Omit<CreateUserPoolClientRequest, 'UserPoolId' | 'ClientName' | 'GenerateSecret'>;
};

export type Group = {
  name: string;
  description?: string;
  precedence?: number;
  roleArn?: string;
  createdAt: number;
  modifiedAt: number;
};

/** One sign-in: what its refresh token stands for. */
export type Grant = {
  originJti: string;
  username: string;
  clientId: string;
  eventId: string;
  /** When the person signed in. */
  authenticatedAt: number;
  /** When the refresh token stops working. */
  expiresAt: number;
  revokedAt?: number;
  /** When its tokens were refreshed last, where sessions are counted. */
  lastActiveAt?: number;
  deviceKey?: string;
  /** How the person signed in, where tokens tell. */
  methods?: string[];
  /** What was granted, of a sign-in by managed login; others have every right over their own account, and an ID token. */
  scopes?: string[];
  /** The API that its access tokens are for, where one was named. */
  resource?: string;
  /** Refresh tokens of this sign-in by id; with rotation an old one knows when it was replaced. */
  refreshTokens: Record<string, { replacedAt?: number }>;
};

export type AuthEvent = {
  id: string;
  /** Whose it is. */
  sub: string;
  type: EventType;
  createdAt: number;
  response: EventResponseType;
  answers: Required<ChallengeResponseType>[];
  ip?: string;
  /** Whoever has it may say whether it was the person. */
  feedbackToken: string;
  feedback?: { value: FeedbackValueType; provider: string; at: number };
};

/** What a code of managed login stands for. */
export type AuthorizationCode = {
  clientId: string;
  redirectUri: string;
  username: string;
  /** So that it is not taken for that of a later person with the same user name. */
  sub: string;
  scopes: string[];
  nonce?: string;
  /** `code_challenge`, of SHA-256. */
  challenge?: string;
  resource?: string;
  /** When the person signed in, which may be a while before the code was made. */
  authenticatedAt: number;
  methods?: string[];
  /** What the PreTokenGeneration trigger wants of its tokens. */
  changes: object;
  expiresAt: number;
};

/** By `id`, which is its kind and its name. */
export type Kept = { id: string; kind: string; name: string; createdAt: number; modifiedAt: number; value: object };

/** An e-mail or a text message that Cognito would have sent. */
export type Message = {
  to: string;
  channel: 'email' | 'sms';
  purpose: CodePurpose | 'mfa' | 'invitation' | 'custom';
  userPoolId: string;
  code?: string;
  link?: string;
  subject?: string;
  text: string;
  sentAt: number;
};

export type Delivery = CodeDeliveryDetailsType;
