/** `list`: everybody in the pool, or those whom a filter finds; all pages. */
import { paginateListUsers } from '@aws-sdk/client-cognito-identity-provider';
import type { Command } from './command.ts';
import { type Account, describeAccount } from './describe-account.ts';
import { plainTable } from './plain-table.ts';

export const list: Command = {
  usage: 'list',
  about: 'lists the accounts of the pool, or those that a filter finds',
  takes: ['filter'],
  examples: [
    'npm run users -- list',
    `npm run users -- list --filter 'email ^= "ada"'`,
    `npm run users -- list --filter 'cognito:user_status = "FORCE_CHANGE_PASSWORD"'`,
    `npm run -s users -- list --filter 'status = "Disabled"' --json`,
  ],
  async run({ cognito, UserPoolId, showProgress }, { values: { filter } }) {
    const accounts: Account[] = [];
    const pages = paginateListUsers({ client: cognito }, { UserPoolId, ...(filter && { Filter: filter }) });
    for await (const { Users = [] } of pages) {
      accounts.push(...Users.map(describeAccount));
      showProgress(`${accounts.length} accounts so far`);
    }
    showProgress('');
    return { text: [tableOf(accounts), count(accounts.length)].filter(Boolean).join('\n'), json: accounts };
  },
};

function tableOf(accounts: Account[]): string {
  if (!accounts.length) return '';
  const rows = accounts.map(({ email = '', attributes, status, enabled, created = '', username }) => {
    const state = enabled ? status : `${status}, disabled`;
    return [email, attributes.name ?? '', state, created.slice(0, 10), username];
  });
  return plainTable(['E-mail', 'Name', 'Status', 'Created', 'User name'], rows);
}

function count(accounts: number): string {
  return accounts === 1 ? '1 account' : `${accounts || 'No'} accounts`;
}
