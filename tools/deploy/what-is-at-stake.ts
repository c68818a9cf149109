/** What a change means for people: for those who have an account, who are signed in, and whose files lie there. */
import type { Change, Stack } from '@aws-sdk/client-cloudformation';
import { kindOf, threatensUsers } from './show-changes.ts';
import { outputsOf, valuesOf } from './stack-values.ts';
import { words } from './words.ts';

export type Stakes = {
  /** Not done on `--yes` alone. */
  grave: string[];
  /** Worth knowing. */
  notes: string[];
};

export type Proposal = {
  stack: Stack | undefined;
  changes: Change[];
  /** Of the template, with what was given, kept and left out. */
  values: Record<string, string>;
};

export function whatIsAtStake(proposal: Proposal): Stakes {
  const { changes } = proposal;
  const host = hostLeft(proposal);
  const hasPasskeys = outputsOf(proposal.stack).Passkeys === 'true';
  return {
    grave: [
      ...(threatensUsers(changes) ? [words.usersAtStake] : []),
      ...(host !== undefined && hasPasskeys ? [words.passkeysAtStake(host)] : []),
      ...filesAtStake(proposal),
    ],
    notes: threatensUsers(changes) ? [] : signInsAtStake(changes, host),
  };
}

/** The site's host, where it is to get another one. */
function hostLeft({ stack, values: { DomainName = '' } }: Proposal): string | undefined {
  const { SiteUrl } = outputsOf(stack);
  if (!SiteUrl || DomainName === (valuesOf(stack).DomainName ?? '')) return undefined;
  return new URL(SiteUrl).host;
}

function filesAtStake({ stack, values }: Proposal): string[] {
  const before = valuesOf(stack);
  const isProtected = before.ProtectFiles === 'yes';
  if (values.ProtectFiles !== 'yes') return isProtected ? [words.filesBecomePublic(before.ProtectPath ?? '')] : [];
  if (isProtected && values.ProtectPath !== before.ProtectPath)
    return [words.filesBecomePublic(before.ProtectPath ?? '')];
  const known = isProtected ? waysIn(before) : [];
  const ways = waysIn(values).filter((way) => !known.includes(way));
  return ways.length > 0 ? [words.filesForAnybody(values.ProtectPath ?? '', ways)] : [];
}

/** By which anybody gets an account: SelfSignUp=no is about none that Cognito makes for whoever comes from a provider. */
function waysIn({ SelfSignUp, ManagedLogin, ...values }: Record<string, string>): string[] {
  const everybodys = {
    Google: 'GoogleClientId',
    Facebook: 'FacebookClientId',
    Amazon: 'AmazonClientId',
    Apple: 'AppleServicesId',
  };
  const providers = Object.entries(everybodys).filter(([, name]) => ManagedLogin === 'yes' && values[name]);
  return [...(SelfSignUp === 'no' ? [] : ['SelfSignUp=yes']), ...providers.map(([provider]) => provider)];
}

/** What weighs most: browsers keep tokens by host name. */
function signInsAtStake(changes: Change[], host: string | undefined): string[] {
  if (host !== undefined) return [words.signInsStayBehind(host)];
  const client = changes.find(({ ResourceChange }) => ResourceChange?.ResourceType === 'AWS::Cognito::UserPoolClient');
  if (!client) return [];
  const kind = kindOf(client);
  if (kind === 'replace' || kind === 'remove') return [words.everybodySignsInAgain];
  const properties = (client.ResourceChange?.Details ?? []).map(({ Target }) => Target?.Name);
  if (properties.includes('RefreshTokenRotation')) return [words.openPagesSignInAgain];
  return kind === 'modify' ? [words.staySignedIn] : [];
}
