/** `show EMAIL`: everything that Cognito knows about one account. */
import type { AdminGetUserResponse } from '@aws-sdk/client-cognito-identity-provider';
import { identifyAws } from '../../src/cognito/identify/aws.ts';
import type { Command } from './command.ts';
import { describeAccount } from './describe-account.ts';
import type { Desk } from './desk.ts';
import { plainTable } from './plain-table.ts';

export const show: Command = {
  usage: 'show EMAIL',
  about: 'shows one account: status, attributes, groups, second factors',
  takes: [],
  examples: ['npm run users -- show ada@lovelace.example', 'npm run -s users -- show ada@lovelace.example --json'],
  async run(desk, { name }) {
    const user = await desk.cognito.adminGetUser({ UserPoolId: desk.UserPoolId, Username: name });
    const account = { ...describeAccount(user), ...factorsOf(user) };
    const groups = await groupsOf(desk, name);
    const { attributes, factors, ...rest } = account;
    const lists = { factors: inWords(factors), ...(groups && { groups: inWords(groups) }) };
    const rows = Object.entries({ ...rest, ...lists, ...attributes }).map(([key, value]) => [key, String(value)]);
    return { text: plainTable([], rows), json: { ...account, groups } };
  },
};

function inWords(names: string[]): string {
  return names.join(', ') || 'none';
}

function factorsOf({ UserMFASettingList: factors = [], PreferredMfaSetting: preferred }: AdminGetUserResponse) {
  return { factors, ...(preferred && { preferredFactor: preferred }) };
}

/** Undefined where these credentials may not ask for them: the rest is worth showing. */
async function groupsOf({ cognito, UserPoolId }: Desk, Username: string): Promise<string[] | undefined> {
  try {
    const { Groups = [] } = await cognito.adminListGroupsForUser({ UserPoolId, Username });
    return Groups.map(({ GroupName = '' }) => GroupName);
  } catch (error) {
    if (error instanceof Error && identifyAws(error) === 'right-missing') return undefined;
    throw error;
  }
}
