/** What keeps a command from AWS, by the names that AWS, its SDK and the system have for it. For tools alone. */

/** Everything that can stand between a command and an answer that is about the thing itself. */
export const awsReasons = [
  ...['credentials-missing', 'credentials-refused', 'region-missing', 'right-missing', 'too-many-requests'],
  ...[
    'nothing-listens',
    'certificate-strange',
    'host-unknown',
    'network-broken',
    'no-answer-in-time',
    'machine-refused',
    'not-in-emulator',
  ],
] as const;

export type AwsReason = (typeof awsReasons)[number];

const names: Readonly<Record<AwsReason, readonly string[]>> = {
  'credentials-missing': ['CredentialsProviderError', 'CredentialUnavailable'],
  'credentials-refused': [
    ...['ExpiredToken', 'InvalidAccessKeyId', 'InvalidClientTokenId', 'InvalidSignature', 'MissingAuthenticationToken'],
    ...['SignatureDoesNotMatch', 'UnrecognizedClient'],
  ],
  'region-missing': [],
  'right-missing': ['AccessDenied'],
  'too-many-requests': [
    ...['PriorRequestNotComplete', 'RequestLimitExceeded', 'SlowDown', 'Throttling', 'TooManyRequests'],
  ],
  'nothing-listens': ['ECONNREFUSED'],
  'certificate-strange': [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ],
  'host-unknown': ['ENOTFOUND'],
  'network-broken': ['EAI_AGAIN', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
  'no-answer-in-time': ['TimeoutError'],
  'machine-refused': [],
  'not-in-emulator': ['NotInGatehouseEmulator'],
};

const byName = new Map(awsReasons.flatMap((reason) => names[reason].map((name) => [name, reason] as const)));

/** @returns nothing for what a service says about the thing itself, and for a mistake of the program's own. */
export function identifyAws(error: Error): AwsReason | undefined {
  const known = byName.get(nameOf(error)) ?? byName.get(systemCodeOf(error) ?? '');
  if (known) return known;
  if (/Region is missing/.test(error.message)) return 'region-missing';
  return 'syscall' in error ? 'machine-refused' : undefined;
}

/** Cognito's name, or that of any other service. */
export function nameOf({ name }: Error): string {
  return name.replace(/Exception$/, '');
}

/** The system's code of what kept a call from getting there, such as `ECONNRESET`. */
export function systemCodeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** IAM's name for what was not allowed, where AWS's text says it. */
export function rightIn({ message }: Error): string | undefined {
  return /not authorized to perform:? ([\w-]+:\w+)/.exec(message)?.[1];
}
