/** Every sentence that `npm run deploy` and `npm run undeploy` say. */
import type { UserCount } from './count-users.ts';

const again = 'Then run the same command again: it carries on from here.';

export const words = {
  deployHelp: `npm run deploy -- [options]

  Makes or updates the stack of infra/template.yaml, writes config.ts from it, builds the site and puts it online.

  --stack NAME            the stack (gatehouse)
  --region REGION         where (AWS_REGION, or the profile's)
  --parameter KEY=VALUE   a parameter of the template, as often as needed; kept for later runs
  --tag KEY=VALUE         a tag of the stack and of all that is in it, as often as needed; kept for later runs
  --role-arn ARN          CloudFormation acts with this role's rights instead of yours
  --permissions-boundary ARN  bounds the roles of the stack; kept for later runs
  --dry-run               shows what would change and what would be uploaded, and changes nothing
  --yes                   asks nothing; for programs
  --keep-config           builds with your own config.ts as it is
  --config-out FILE       where the configuration is written (config.ts)
  --outdir FOLDER         where the site is built (dist)
  --pages FOLDER          pages of your own, instead of ours of the same name
  --skip-build            puts online what is in that folder already
  --new-file-key          takes the key of protected files' cookies out of use, and makes another (for one that has leaked)
  --poll SECONDS          between two looks at the stack (3)

  npm run deploy -- --dry-run
  npm run deploy -- --parameter DemoApi=yes
  npm run deploy -- --parameter DomainName=login.example.com --parameter HostedZoneId=Z0123456789ABCDEFGHIJ

  AWS_ENDPOINT_URL leads to an emulator of AWS instead.`,

  undeployHelp: `npm run undeploy -- [options]

  Takes down what npm run deploy has put up. Asks first, above all about the users.

  --stack NAME      the stack (gatehouse)
  --region REGION   where (AWS_REGION, or the profile's)
  --yes             asks nothing; with users in the pool it needs one of the next two
  --delete-users    the users go too, for good
  --keep-users      the user pool stays, without the stack
  --role-arn ARN    CloudFormation acts with this role's rights instead of yours
  --poll SECONDS    between two looks at the stack (3)

  AWS_ENDPOINT_URL leads to an emulator of AWS instead.`,

  // The command line.
  oneTooMany: ([first = '']: string[], command: string) => `${first}: one too many. More: npm run ${command} -- --help`,
  deleteOrKeep: '--delete-users and --keep-users exclude each other.',
  stackNameRule: (name: string) =>
    `--stack ${name}: a stack's name starts with a letter and has letters, digits and hyphens, 128 at most.`,
  pollRule: (given: string) => `--poll ${given}: expected seconds, from 0 to 60.`,
  pairForm: (option: 'parameter' | 'tag', given: string) => `--${option} ${given}: expected Key=Value.`,
  roleForm: (given: string) => `--role-arn ${given}: expected the ARN of a role.`,
  unknownParameter: (name: string, known: string[]) =>
    `--parameter ${name}: the template has no such parameter. It has ${known.join(', ')}.`,
  parameterRule: (name: string, value: string, expected: string) =>
    `--parameter ${name}=${value}: expected ${expected}.`,
  oneAfterTheOther: (mfa: string) =>
    `SignIn=choice with Mfa=${mfa}: Cognito refuses codes by mail while Mfa is required, and CloudFormation would ask for them first. Do one after the other: --parameter Mfa=${mfa} --parameter SignIn=password, then --parameter SignIn=choice.`,
  sharedDomain: (name: string) =>
    `--parameter DomainName=${name}: this is on the public suffix list, as a domain that everybody shares, and browsers have no passkeys for it. Choose a name below it, or Passkeys=no.`,

  // Reaching AWS.
  noCredentials: (reason: string) =>
    `No AWS credentials were found. Sign in with "aws login" or "aws sso login", or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.\n  (${reason})`,
  noRegion: 'No region is set. Say --region eu-central-1, for instance, or set AWS_REGION.',
  credentialsRejected: (code: string, message: string) =>
    `AWS does not take these credentials: ${code}. Sign in anew ("aws login", "aws sso login"), or set others.\n  (${message})`,
  denied: (right: string, message: string) =>
    `The right ${right} is missing. Have it granted to the user or role that these credentials belong to. ${again}\n  (${message})`,
  missingRight: (right: string) =>
    `The right ${right} is missing: CloudFormation acts with the rights of the user or role that these credentials belong to.`,
  throttled: (message: string) =>
    `AWS has asked for patience for too long: too many requests come from this account. Wait a few minutes. ${again}\n  (${message})`,
  unreachable: (reason: string) =>
    `AWS can't be reached, or the connection broke. Look at the network. ${again}\n  (${reason})`,
  refused: (right: string, message: string) => `AWS refused ${right}: ${message}`,
  machineRefused: (message: string) => `This machine refused: ${message}`,
  interrupted: `Interrupted. What CloudFormation has begun it goes on with by itself. Run the same command again: it carries on.`,

  // The stack.
  nameTaken: (name: string) =>
    `There is a stack ${name} that is not Gatehouse's, and it is left alone. Choose another name with --stack.`,
  joining: (name: string, status: string) => `Stack ${name} is busy (${status}); watching until it rests`,
  planning: (name: string, region: string) => `Planning a new stack ${name} in ${region}`,
  comparing: (name: string, region: string) => `Comparing stack ${name} in ${region} with the template`,
  noChanges: 'The stack is up to date.',
  changeTableHead: ['change', 'name', 'type', 'what'],
  changeSetFailed: (reason: string) => `CloudFormation can't work these changes out: ${reason}`,
  askToRun: (count: number) => `Make ${count === 1 ? 'this change' : `these ${count} changes`}?`,
  usersAtStake:
    'This takes the user pool away, or puts a new and empty one in its place. The old pool stays in the account, but nobody on the site can sign in with it.',
  passkeysAtStake: (host: string) =>
    `Every passkey was made for ${host}. Under another host name browsers offer none of them, and nothing but the old name brings them back.`,
  filesForAnybody: (path: string, ways: string[]) =>
    `Anybody can get an account (${ways.join(', ')}), so the files below ${path} are for anybody who takes a minute to do so. For people whom you choose say ProtectGroups, or leave these ways out (SelfSignUp=no, no provider that everybody has an account at).`,
  filesBecomePublic: (path: string) =>
    `The files below ${path} are protected now. After this they go where everybody can read them, unless you take them out of the site first.`,
  everybodySignsInAgain:
    'The app client is replaced, and with it the client id: everybody is signed out, and has to sign in again.',
  signInsStayBehind: (host: string) =>
    `The site gets another host name. Browsers keep sign-ins by host: whoever is signed in at ${host} has to sign in again at the new one.`,
  openPagesSignInAgain:
    'The way in which tokens are refreshed changes: people stay signed in, but a page that stands open asks them to sign in again.',
  staySignedIn: 'The app client changes and keeps its id: people stay signed in.',
  tooGraveForYes: 'That is not done on --yes alone. Nothing was changed. Run it without --yes and answer yourself.',
  nothingChanged: 'Nothing was changed.',
  running: 'Making the changes (a new distribution takes about five minutes)',
  event: (at: Date, status: string, name: string) =>
    `  ${at.toTimeString().slice(0, 8)}  ${status.padEnd(20)}  ${name}`,
  waitingFor: (names: string[], seconds: number) => `  … ${seconds} s  waiting for ${names.join(', ')}`,
  wouldClearAway: (name: string) =>
    `Stack ${name} is what is left of a first attempt that failed. Nothing is in it. It would be removed first.`,
  askClearAway: (name: string) =>
    `Stack ${name} is what is left of a first attempt that failed. Nothing is in it. Remove it and start over?`,
  dryRunEndsHere: 'A dry run can see no further. Nothing was changed.',
  neverBegan: (status: string) =>
    `CloudFormation has taken the order and not begun with it; the stack stays in ${status}. Look at it in the console. ${again}`,
  stuck: (name: string, region: string, status: string) =>
    `Stack ${name} is stuck in ${status}. ${wayOut(name, region, status)}`,
  ended: (name: string, status: string) => `Stack ${name} came to ${status}:`,
  afterEnding: (name: string, region: string, status: string) => wayOut(name, region, status),
  leftBehind: (names: string[]) =>
    `CloudFormation could not remove ${names.join(', ')}, and the stack knows nothing of it any more. Look whether it is still in the account, and remove it there.`,
  hostNameTaken:
    'The host name already belongs to another distribution, perhaps in another account. Free it there, or choose another DomainName.',
  linkDomainTaken: 'Somebody else has this LinkDomainPrefix. Choose another, or leave it out.',
  domainInTheWay:
    'Cognito gives a pool one domain of a kind, and CloudFormation makes the new one before the old one goes. Take the old one away yourself: aws cognito-idp delete-user-pool-domain --user-pool-id POOL --domain OLD. Until the stack is up again nobody comes in by managed login, and links of Cognito’s mails lead nowhere.',
  certificateUnfit:
    'The certificate has to be issued, in us-east-1, and for DomainName. Look at it in AWS Certificate Manager.',
  waitAndRepeat: 'Too many requests come from this account. Wait a few minutes.',
  quotaReached: 'A quota of the account is used up. Remove something, or ask AWS to raise it (Service Quotas).',

  // The configuration.
  configHeader: (origin: string) =>
    `Written by npm run deploy (${origin}). Change it as you like: it is never overwritten unasked once you have.`,
  configuring: 'Configuring the site',
  wroteConfig: (name: string) => `Wrote ${name}.`,
  wouldWriteConfig: (name: string) => `Would write ${name}.`,
  ownConfigAgrees: (name: string) => `${name} is your own and agrees with the stack; it stays as it is.`,
  ownConfigKept: (name: string) => `${name} is your own and stays as it is, though it differs from the stack.`,
  ownConfigDiffers: (name: string) => `${name} was edited by hand and differs from the stack:`,
  difference: (field: string, own: unknown, wanted: unknown) =>
    `  ${field}: ${JSON.stringify(own)}, and the stack says ${JSON.stringify(wanted)}`,
  askToOverwrite: (name: string) => `Overwrite ${name}?`,
  wontOverwrite: (name: string) =>
    `${name} is not overwritten on --yes alone. The stack is up; the site was not touched. Move ${name} away, put these values into it, or say --keep-config to build with it as it is. ${again}`,
  ownConfigStays: (name: string) =>
    `${name} stays. The stack is up; the site was not touched. Put these values into ${name}, or say --keep-config to build with it as it is. ${again}`,
  beyondReach: (name: string, sources: string[]) =>
    `${name} names ${sources.join(' and ')}, which CloudFront's Content-Security-Policy does not allow, so browsers would stop the site from calling there. For an API say --parameter ApiUrl=…; a pool has to be in the stack's region. Nothing of the site was changed.`,

  // Where it is to be.
  otherPartition: (region: string) =>
    `--region ${region}: there CloudFront and Cognito are not what they are elsewhere, and this template was not made for it. Choose a region of the worldwide AWS.`,
  serviceMissing: (region: string, service: string) =>
    `--region ${region}: AWS has no ${service} there, and the stack needs it. Choose another region.`,
  noLogsThere: (region: string) =>
    `AccessLog=yes: CloudFront writes its log into no bucket in ${region}. Choose another region, or do without.`,
  certifying: (name: string) => `Seeing to the certificate of ${name}, in us-east-1`,
  certificateTakesTime: 'It is proved by a record in the zone, which takes some minutes.',

  // Protected files.
  newFileKey: 'A new key signs the cookies of protected files.',
  copyOutside: (key: string, folder: string) =>
    `${key} is a copy of a protected page, outside of ${folder}: anybody could read it. Put protectFiles: '${folder}' into the configuration, and build again. Nothing of the site was changed.`,
  noFilesToKey: '--new-file-key: the stack protects no files. Say --parameter ProtectFiles=yes.',

  // The site.
  building: 'Building the site',
  publishing: 'Putting the site online',
  noFolder: (option: string, path: string) => `--${option} ${path}: there is no such folder.`,
  noSite: (folder: string) =>
    `There is no built site in ${folder}. Leave --skip-build out, or name its folder with --outdir.`,
  uploading: (count: number, of: number) => `${count} of ${of} files are new or have changed.`,
  uploaded: (key: string) => `  up    ${key}`,
  retired: (key: string) => `  keep  ${key} (for a day: a page that stands open may ask for it)`,
  removed: (key: string) => `  gone  ${key}`,
  foreign: (key: string) => `  left  ${key} (it was not put there by npm run deploy)`,
  wontGo: (key: string, reason: string) => `${key} can't be removed from the bucket: ${reason}. ${again}`,
  siteUnchanged: 'The site is up to date.',
  told: (count: number) =>
    count === 0
      ? 'No page has changed.'
      : `CloudFront forgets ${count === 1 ? 'the changed page' : `the ${count} changed pages`} within a minute or so.`,
  done: (url: string) => `The site is at ${url}`,
  pointName: (host: string, target: string) => `Point a CNAME record for ${host} to ${target}, if it does not yet.`,

  // A dry run.
  rehearsing: 'What would be uploaded',
  wouldUpload: (count: number, of: number, bytes: number) =>
    `${count} of ${of} files, ${Math.ceil(bytes / 1000)} kB, would be uploaded.`,
  wouldUploadFile: (key: string, type: string, cache: string) => `  up    ${key}  (${type}; ${cache})`,
  dryRunOver: 'That was a dry run. Nothing was changed.',

  // Taking down.
  noStack: (name: string, region: string) => `There is no stack ${name} in ${region}. Nothing is left to do.`,
  usersThere: ({ count, isEstimate }: UserCount, pool: string) =>
    `The user pool ${pool} holds ${isEstimate ? 'about ' : ''}${count === 1 ? '1 user' : `${count} users`}. It is protected against deletion.`,
  askWhatOfUsers: (name: string) =>
    `Type "${name}" to delete the users for good, "keep" to take down all but their pool, anything else to stop:`,
  sayWhatOfUsers:
    'With users in the pool --yes is not enough: say --delete-users or --keep-users. Nothing was changed.',
  askToTakeDown: (name: string) => `Take down stack ${name} with its site?`,
  takingDown: (name: string, region: string) =>
    `Taking down stack ${name} in ${region} (a distribution takes some minutes)`,
  emptied: (count: number) => `  Took ${count === 1 ? '1 file' : `${count} files`} out of the bucket.`,
  protectedAgain: (pool: string) => `The user pool ${pool} was not protected against deletion. It is again.`,
  wouldProtect: (pool: string) => `The user pool ${pool} is not protected against deletion. It would be again.`,
  protectionBack: (pool: string) => `The user pool ${pool} is protected against deletion again.`,
  leftUnprotected: (pool: string, reason: string) =>
    `The user pool ${pool} could not be protected against deletion again: ${reason}. npm run deploy does it, or undeploy with --keep-users.`,
  takenDown: (name: string) => `Stack ${name} is gone.`,
  poolStays: (pool: string, region: string) =>
    `The user pool ${pool} in ${region} stays, without an app client. With ConfirmBy=site-link its message function is gone too: unset that trigger before anyone signs up.`,
  configIsLeft: (file: string) =>
    `${file} still names the pool. Remove it, and npm start uses the local user pool again.`,
};

/** What a person can do about a stack that came to rest in a bad state. */
function wayOut(name: string, region: string, status: string): string {
  switch (status) {
    case 'ROLLBACK_COMPLETE':
      return 'Everything that was made was removed again. Put the cause right and run the same command again: it starts over.';
    case 'UPDATE_ROLLBACK_COMPLETE':
      return 'The stack is as it was before, and so is the site. Put the cause right and run the same command again.';
    case 'UPDATE_FAILED':
      return `Put the cause right, then let CloudFormation go back: aws cloudformation rollback-stack --stack-name ${name} --region ${region}. ${again}`;
    case 'DELETE_COMPLETE':
      return 'Somebody has deleted the stack meanwhile. Run the same command again: it makes a new one.';
    case 'UPDATE_ROLLBACK_FAILED':
      return `Put the cause right, then let CloudFormation finish going back: aws cloudformation continue-update-rollback --stack-name ${name} --region ${region}. ${again}`;
    case 'DELETE_FAILED':
      return `Put the cause right and take it down again: npm run undeploy -- --stack ${name} --region ${region}`;
    default:
      return `It can't be repaired, only removed: npm run undeploy -- --stack ${name} --region ${region} (it asks about users first). Then deploy again.`;
  }
}
