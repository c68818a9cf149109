/** The part of the tokens page that trades the ID token for temporary AWS credentials, and renews them in time. */
import { type AwsCredentials, awsCredentials } from '../../cognito/aws-credentials.ts';
import type { Claims } from '../../cognito/claims.ts';
import { onCopy, onPress } from '../../form/buttons.ts';
import { fill, findButton, showIf } from '../../view/parts.ts';
import { say } from '../../view/status.ts';

/** Seconds before their end at which credentials are traded for new ones. */
const margin = 300;

type Tokens = () => Promise<{ idToken: string; id: Claims }>;

/** In the words of the page, which has them already. */
type Words = { renewed: string; moment(then: number, now: number): string };

export function showCredentials(tokens: Tokens, words: Words): void {
  let held: AwsCredentials | undefined;
  const current = async (): Promise<AwsCredentials> => {
    // Asked before and after, needed or not: this never settles once somebody else is signed in.
    const { idToken, id } = await tokens();
    if (held && held.expiration - Date.now() / 1000 > margin) return held;
    held = await awsCredentials(idToken, String(id.iss));
    await tokens();
    show(held, words);
    return held;
  };

  showIf({ credentials: true });
  onPress('credentials', async () => {
    held = undefined;
    await current();
    say(words.renewed);
  });
  onCopy('copy-credentials', async () => variables(await current()));
}

function show(credentials: AwsCredentials, words: Words): void {
  fill({
    identity: credentials.identityId,
    accessKey: credentials.accessKeyId,
    expiration: words.moment(credentials.expiration, Date.now() / 1000),
  });
  const copy = findButton('copy-credentials');
  if (copy) copy.hidden = false;
}

/** As the AWS tools read them. */
function variables({ accessKeyId, secretAccessKey, sessionToken }: AwsCredentials): string {
  return [
    `export AWS_ACCESS_KEY_ID=${accessKeyId}`,
    `export AWS_SECRET_ACCESS_KEY=${secretAccessKey}`,
    `export AWS_SESSION_TOKEN=${sessionToken}`,
  ].join('\n');
}
