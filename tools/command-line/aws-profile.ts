/** Finds a mistyped AWS profile, of which the SDK would only say that there are no credentials. */
import { loadSharedConfigFiles } from '@smithy/core/config';
import { misuse } from './command-error.ts';

/** @throws {CommandError} when `AWS_PROFILE` names a profile that neither of AWS's two files has. */
export async function checkProfile(): Promise<void> {
  const name = process.env.AWS_PROFILE;
  if (!name) return;
  const { configFile, credentialsFile } = await loadSharedConfigFiles();
  const known = [...new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)])].filter(isProfile).sort();
  if (known.includes(name)) return;
  const there = known.length === 0 ? 'No profile is set up there' : `There are ${known.join(', ')}`;
  throw misuse(
    `AWS_PROFILE ${name}: there is no such profile in ${filesInWords()}. ${there}. Make it with "aws configure --profile ${name}", or set another.`,
  );
}

/** The files also have `[sso-session x]` and `[services x]`, which the SDK lists with a dot. */
function isProfile(section: string): boolean {
  return !/^(?:sso-session|services)\./.test(section);
}

function filesInWords(): string {
  const { AWS_CONFIG_FILE: config = '~/.aws/config', AWS_SHARED_CREDENTIALS_FILE: credentials = '~/.aws/credentials' } =
    process.env;
  return `${config} or ${credentials}`;
}
