/** What the console shows at once: the last requests, pools, mail, clock and faults. */
import { inbox } from '../delivery/inbox.ts';
import { countRows } from '../store/rows.ts';
import type { Message, Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import type { Record } from './record.ts';
import { tell } from './tell.ts';
import type { Look, ToldMessage, ToldPool } from './told.ts';

const MAIL = 20;

type Sources = { world: World; record: Record; faults: Look['faults'] };

export function look({ world, record, faults }: Sources, after: number): Look {
  const requests = record.since(after).map(tell).reverse();
  return {
    last: record.last(),
    now: new Date(world.clock.now()).toISOString(),
    ahead: world.clock.ahead(),
    faults,
    pools: Object.values(world.state.pools).map(tellPool),
    identityPools: Object.values(world.state.identityPools).map(({ id, name }) => ({ id, name })),
    mail: inbox(world).slice(0, MAIL).map(tellMessage),
    requests,
  };
}

function tellPool({ id, name, settings, users, groups, clients }: Pool): ToldPool {
  return {
    id,
    name,
    people: countRows(users),
    signInNames: settings.UsernameAttributes ?? [],
    groups: Object.keys(groups),
    clients: Object.values(clients).map((client) => {
      return { id: client.id, name: client.name, hasSecret: client.secret !== undefined };
    }),
  };
}

function tellMessage({ to, purpose, subject, code, link, text, sentAt }: Message): ToldMessage {
  return {
    ...{ to, purpose, text, sentAt },
    ...(subject !== undefined && { subject }),
    ...(code !== undefined && { code }),
    ...(link !== undefined && { link }),
  };
}
