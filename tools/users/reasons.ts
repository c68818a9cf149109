/** What each reason for a refusal of Cognito, AWS or the network means to an administrator, and how to go on. */
import type { AwsReason } from '../../src/cognito/identify/aws.ts';
import { forAll, type Reason } from '../../src/cognito/identify/reasons.ts';
import { nothingAnswers, strangeCertificate } from '../command-line/nothing-answers.ts';

/** What was being done to whom, and what was said about it. */
export type Refusal = {
  name: string;
  UserPoolId: string;
  /** Where the pool was looked for. */
  endpoint: string;
  code: string;
  /** What the text names. */
  about: string;
  /** The text of the error. */
  said: string;
  /** IAM's name for what was called, such as `cognito-idp:AdminCreateUser`. */
  right: string;
};

type Words = (refusal: Refusal) => string;

/** What commands for administrators do not bring about, and what nobody knows. */
export const refused: Words = ({ right, code, said }) => `${right} was refused: ${code}: ${said}`;

const plain: Words = ({ said }) => said.trim();
const busy: Words = () => 'Cognito has too many requests from this account just now. Wait a minute, then try again.';
const late: Words = () => 'The user pool took too long to answer. Try again.';
const unreachable: Words = ({ said }) => `The user pool can't be reached. Check the network.\n  (${said})`;
const broken: Words = () => 'Cognito has trouble of its own. Try again in a minute.';
const limited: Words = ({ said }) => `A limit of Cognito is reached: ${said}`;
const noAccount: Words = ({ name, UserPoolId }) =>
  `There is no account ${name} in ${UserPoolId}. All of them: npm run users -- list`;
const taken: Words = ({ name, said }) =>
  `${said} That account has to give the address up first: npm run users -- list --filter 'email = "${name}"'`;
const nameUnfit: Words = ({ name, said }) => `${name}: ${said}`;
const passwordUnfit: Words = ({ said }) =>
  `The password is not to the pool's rules: ${said.replace(/^.*policy: /, '')}.`;
const attributeUnfit: Words = ({ said }) => `${said.trim()}. Attributes are given with --attribute NAME=VALUE.`;

const waysOn: Words = ({ name, UserPoolId }) => `There is an account ${name} in ${UserPoolId} already.
  Look at it         npm run users -- show ${name}
  A new password     npm run users -- set-password ${name}
  Invite it again    npm run users -- create ${name} --resend
  Start over         npm run users -- delete ${name}`;

/** What keeps a command from the pool. */
const onTheWay: Record<AwsReason, Words> = {
  'credentials-missing': ({ said }) =>
    'No AWS credentials were found. Sign in with "aws login" or "aws sso login", or set AWS_PROFILE, or ' +
    `AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. A pool on this machine needs --endpoint.\n  (${said})`,
  'credentials-refused': ({ said }) =>
    `AWS does not take these credentials. Sign in anew ("aws login", "aws sso login"), or set others.\n  (${said})`,
  'region-missing': refused,
  'right-missing': ({ right, said }) =>
    `These credentials lack the permission ${right}. Have it granted, for this user pool.\n  (${said})`,
  'too-many-requests': busy,
  'nothing-listens': ({ endpoint }) => nothingAnswers(endpoint),
  'certificate-strange': ({ endpoint }) => strangeCertificate(endpoint),
  'host-unknown': ({ UserPoolId, said }) => `${said}. Check the network, and the region in ${UserPoolId}.`,
  'network-broken': unreachable,
  'no-answer-in-time': late,
  'machine-refused': refused,
  'not-in-emulator': plain,
};

export const words: Readonly<Record<AwsReason | Reason, Words>> = {
  ...onTheWay,
  ...forAll(
    ['service', 'storage', 'setting', 'proof', 'session', 'question', 'factor', 'device', 'passkey', 'identity'],
    refused,
  ),
  ...forAll(['newPassword'], passwordUnfit),
  ...forAll(['attribute'], attributeUnfit),
  ...forAll(['code'], limited),

  unreachable,
  late,
  broken,
  busy,
  'request-unfit': plain,
  'filter-unfit': ({ said }) =>
    `${said}. A filter is one comparison: email = "ada@x.example", name ^= "Ad", status = "Disabled".`,
  'refused-by-function': ({ said }) => `A function of the pool refused: ${said}`,
  'pool-unknown': ({ said }) => `${said} Check the id, its region, and whose credentials these are.`,
  'client-secret': ({ said }) => `${said}. Put the secret of the app client into GATEHOUSE_CLIENT_SECRET.`,
  'flow-not-enabled': ({ name }) =>
    'The app client does not allow ADMIN_USER_PASSWORD_AUTH. Allow it (npm run deploy -- --parameter AdminSignIn=yes, or ' +
    'ALLOW_ADMIN_USER_PASSWORD_AUTH among its ExplicitAuthFlows), name a client that does with --client, or do without: ' +
    `npm run users -- create ${name} --password-stdin --set-permanent`,

  'wrong-password': () => 'Cognito does not take this user name and password.',
  locked: ({ name }) =>
    `The password of ${name} was wrong too often, so signing in is locked. Wait a minute; each further wrong ` +
    'password doubles the wait, up to 15 minutes.',

  'user-unknown': noAccount,
  'nobody-to-confirm': noAccount,
  'nobody-to-reset': noAccount,
  'not-confirmed': ({ name }) => `${name} is not confirmed. Confirm: npm run users -- confirm ${name}`,
  'reset-required': ({ name }) => `${name} has yet to choose a new password. ${passwordFor(name)}`,
  disabled: ({ name }) => `${name} is switched off. On again: npm run users -- enable ${name}`,
  'temporary-password-expired': ({ name }) =>
    `The temporary password has expired. A new one: npm run users -- create ${name} --resend`,
  'no-password-to-reset': ({ name }) =>
    `${name} has no password to reset yet. Invite again: npm run users -- create ${name} --resend. ${passwordFor(name)}`,
  'recovery-closed': refused,
  'no-recovery-address': ({ name }) => `${name} has no verified address that a code could go to. ${passwordFor(name)}`,
  'confirmed-before': ({ name }) => `${name} is confirmed already.`,
  'confirmed-already': ({ name }) => `${name} is confirmed already.`,
  'not-to-be-confirmed': ({ name }) =>
    `${name} has not signed up by themselves, so there is nothing to confirm. ${passwordFor(name)}`,
  'nothing-to-resend': ({ name }) =>
    `${name} has signed in before, so there is nothing to send again. ${passwordFor(name)}`,
  'changed-elsewhere': refused,

  'sign-up-closed': refused,
  'account-exists': (refusal) =>
    refusal.about && !isAddress(refusal.name)
      ? `${refusal.said} Whose it is: npm run users -- list --filter 'email = "ADDRESS"'. With --unverified both may have it.`
      : waysOn(refusal),
  'email-taken': taken,
  'phone-number-taken': taken,
  'user-name-taken': taken,

  'email-unfit': plain,
  'phone-number-unfit': plain,
  'name-unfit': nameUnfit,
  'name-no-phone-number': nameUnfit,
  'password-used-before': () => 'That password was used before. Choose another.',
  'not-sent': ({ said }) => `The message could not be sent. ${said}`,
};

function isAddress(name: string): boolean {
  return /@|^\+\d+$/.test(name);
}

function passwordFor(name: string): string {
  return `Set a password: npm run users -- set-password ${name}`;
}
