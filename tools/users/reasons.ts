/** What the refusals of Cognito, AWS and the network mean to an administrator, and how to go on. */

/** What was being done to whom, and what was said about it. */
export type Refusal = {
  name: string;
  UserPoolId: string;
  /** The text of the error. */
  said: string;
  /** IAM's name for what was called, such as `cognito-idp:AdminCreateUser`. */
  right: string;
};

export type Reason = {
  /** What the text looks like; of several reasons for one code the first that fits counts. */
  says?: RegExp;
  words: (refusal: Refusal) => string;
};

const exists: Reason[] = [
  {
    says: /given (?:email|phone_number)/,
    words: (refusal) =>
      isAddress(refusal.name)
        ? waysOn(refusal)
        : `${refusal.said} Whose it is: npm run users -- list --filter 'email = "ADDRESS"'. With --unverified both may have it.`,
  },
  { words: waysOn },
];

function waysOn({ name, UserPoolId }: Refusal): string {
  return `There is an account ${name} in ${UserPoolId} already.
  Look at it         npm run users -- show ${name}
  A new password     npm run users -- set-password ${name}
  Invite it again    npm run users -- create ${name} --resend
  Start over         npm run users -- delete ${name}`;
}

function isAddress(name: string): boolean {
  return /@|^\+\d+$/.test(name);
}

const notAuthorized: Reason[] = [
  { says: /Incorrect username or password/, words: () => 'Cognito does not take this user name and password.' },
  {
    says: /attempts exceeded/,
    words: ({ name }) =>
      `The password of ${name} was wrong too often, so signing in is locked. Wait a minute; each further wrong ` +
      'password doubles the wait, up to 15 minutes.',
  },
  { says: /disabled/, words: ({ name }) => `${name} is switched off. On again: npm run users -- enable ${name}` },
  {
    says: /has expired/,
    words: ({ name }) => `The temporary password has expired. A new one: npm run users -- create ${name} --resend`,
  },
  { says: /Current status is CONFIRMED/, words: ({ name }) => `${name} is confirmed already.` },
  {
    says: /cannot be confirmed/,
    words: ({ name }) =>
      `${name} has not signed up by themselves, so there is nothing to confirm. ${passwordFor(name)}`,
  },
  {
    says: /cannot be reset in the current state/,
    words: ({ name }) =>
      `${name} has no password to reset yet. Invite again: npm run users -- create ${name} --resend. ${passwordFor(name)}`,
  },
  {
    says: /secret/i,
    words: ({ said }) => `${said}. Put the secret of the app client into GATEHOUSE_CLIENT_SECRET.`,
  },
];

const invalidParameter: Reason[] = [
  {
    says: /flow not enabled/i,
    words: ({ name }) =>
      'The app client does not allow ADMIN_USER_PASSWORD_AUTH. Allow it (npm run deploy -- --parameter AdminSignIn=yes, or ' +
      'ALLOW_ADMIN_USER_PASSWORD_AUTH among its ExplicitAuthFlows), name a client that does with --client, or do without: ' +
      `npm run users -- create ${name} --password-stdin --set-permanent`,
  },
  {
    says: /no registered\/verified/,
    words: ({ name }) => `${name} has no verified address that a code could go to. ${passwordFor(name)}`,
  },
  { says: /should be (?:an |a |either)/, words: ({ name, said }) => `${name}: ${said}` },
  {
    says: /parsing filter|search attribute|'filter'/,
    words: ({ said }) =>
      `${said}. A filter is one comparison: email = "ada@x.example", name ^= "Ad", status = "Disabled".`,
  },
  {
    says: /schema|Invalid attributes given|attributes/i,
    words: ({ said }) => `${said.trim()}. Attributes are given with --attribute NAME=VALUE.`,
  },
  { words: ({ said }) => said.trim() },
];

const credentials: Reason = {
  words: ({ said }) =>
    `AWS does not take these credentials. Sign in anew ("aws login", "aws sso login"), or set others.\n  (${said})`,
};

const busy: Reason = {
  words: () => 'Cognito has too many requests from this account just now. Wait a minute, then try again.',
};

const unreachable: Reason = { words: ({ said }) => `The user pool can't be reached. Check the network.\n  (${said})` };

const notSent: Reason = { words: ({ said }) => `The message could not be sent. ${said}` };

/** By Cognito's name without `Exception`, the SDK's, or the network's. */
export const reasons = new Map<string, Reason | Reason[]>([
  ['UsernameExists', exists],
  [
    'AliasExists',
    {
      words: ({ name, said }) =>
        `${said} That account has to give the address up first: npm run users -- list --filter 'email = "${name}"'`,
    },
  ],
  [
    'UserNotFound',
    {
      words: ({ name, UserPoolId }) =>
        `There is no account ${name} in ${UserPoolId}. All of them: npm run users -- list`,
    },
  ],
  ['ResourceNotFound', { words: ({ said }) => `${said} Check the id, its region, and whose credentials these are.` }],
  [
    'AccessDenied',
    {
      words: ({ right, said }) =>
        `These credentials lack the permission ${right}. Have it granted, for this user pool.\n  (${said})`,
    },
  ],
  ['NotAuthorized', notAuthorized],
  ['InvalidParameter', invalidParameter],
  [
    'InvalidPassword',
    { words: ({ said }) => `The password is not to the pool's rules: ${said.replace(/^.*policy: /, '')}.` },
  ],
  ['PasswordHistoryPolicyViolation', { words: () => 'That password was used before. Choose another.' }],
  [
    'UnsupportedUserState',
    { words: ({ name }) => `${name} has signed in before, so there is nothing to send again. ${passwordFor(name)}` },
  ],
  ['UserNotConfirmed', { words: ({ name }) => `${name} is not confirmed. Confirm: npm run users -- confirm ${name}` }],
  ['PasswordResetRequired', { words: ({ name }) => `${name} has yet to choose a new password. ${passwordFor(name)}` }],
  ['UserLambdaValidation', { words: ({ said }) => `A function of the pool refused: ${said}` }],
  ['LimitExceeded', { words: ({ said }) => `A limit of Cognito is reached: ${said}` }],
  ['CodeDeliveryFailure', notSent],
  ['InvalidEmailRoleAccessPolicy', notSent],
  ['InvalidSmsRoleAccessPolicy', notSent],
  ['InvalidSmsRoleTrustRelationship', notSent],
  ['TooManyRequests', busy],
  ['Throttling', busy],
  [
    'CredentialsProviderError',
    {
      words: ({ said }) =>
        'No AWS credentials were found. Sign in with "aws login" or "aws sso login", or set AWS_PROFILE, or ' +
        `AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. A pool on this machine needs --endpoint.\n  (${said})`,
    },
  ],
  ['ExpiredToken', credentials],
  ['InvalidSignature', credentials],
  ['MissingAuthenticationToken', credentials],
  ['UnrecognizedClient', credentials],
  [
    'ECONNREFUSED',
    {
      words: ({ said }) =>
        `Nothing answers at ${said.replace(/^.*ECONNREFUSED /, '')}. Start the local user pool: npm run emulator`,
    },
  ],
  ['ENOTFOUND', { words: ({ UserPoolId, said }) => `${said}. Check the network, and the region in ${UserPoolId}.` }],
  ['EAI_AGAIN', unreachable],
  ['ECONNRESET', unreachable],
  ['EPIPE', unreachable],
  ['ETIMEDOUT', unreachable],
  ['TimeoutError', { words: () => 'The user pool took too long to answer. Try again.' }],
  ['InternalError', { words: () => 'Cognito has trouble of its own. Try again in a minute.' }],
  ['NotInGatehouseEmulator', { words: ({ said }) => said }],
]);

function passwordFor(name: string): string {
  return `Set a password: npm run users -- set-password ${name}`;
}
