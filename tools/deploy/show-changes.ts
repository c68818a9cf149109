/** A change set as a table, the serious changes first. */
import type { Change } from '@aws-sdk/client-cloudformation';
import Table from 'cli-table3';
import type { Terminal } from './terminal.ts';
import { words } from './words.ts';

type Kind = 'remove' | 'replace' | 'modify' | 'add';

const order: Kind[] = ['remove', 'replace', 'modify', 'add'];
const colours = { remove: 'red', replace: 'red', modify: 'yellow', add: 'green' } as const;

export function showChanges(terminal: Terminal, changes: Change[]): void {
  const table = new Table({ head: words.changeTableHead, style: { head: [], border: [], compact: true } });
  const rows = [...changes].sort((one, other) => order.indexOf(kindOf(one)) - order.indexOf(kindOf(other)));
  for (const change of rows) {
    const kind = kindOf(change);
    const { LogicalResourceId = '', ResourceType = '' } = change.ResourceChange ?? {};
    table.push([terminal.styled(colours[kind], kind), LogicalResourceId, ResourceType, detailsOf(change).join(', ')]);
  }
  terminal.say(table.toString());
}

/** Whether users would be lost to the site: their pool goes, or another one takes its place. */
export function threatensUsers(changes: Change[]): boolean {
  return changes.some((change) => {
    const isPool = change.ResourceChange?.ResourceType === 'AWS::Cognito::UserPool';
    return isPool && ['remove', 'replace'].includes(kindOf(change));
  });
}

export function kindOf({ ResourceChange }: Change): Kind {
  const { Action, Replacement } = ResourceChange ?? {};
  if (Action === 'Remove') return 'remove';
  if (Replacement === 'True' || Replacement === 'Conditional') return 'replace';
  return Action === 'Add' ? 'add' : 'modify';
}

function detailsOf({ ResourceChange }: Change): string[] {
  const names = (ResourceChange?.Details ?? []).flatMap(({ Target }) => Target?.Name ?? []);
  return [...new Set(names)];
}
