/** Measures what requests cost the emulator where there are few people and where there are many: its own time of the processor. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import { localPool } from '../../emulator/local-pool.ts';

const [FEW, MANY] = [10, 100_000];
/** Requests of a kind are measured together, the two emulators turn about. */
const [ROUNDS, AT_ONCE] = [15, 20];

const { id: UserPoolId, clientId: ClientId } = localPool;
const Username = 'person1@x.example';
const AuthParameters = { USERNAME: Username, PASSWORD: 'Engine-1843' };

type Answer = { AuthenticationResult?: { AccessToken: string; RefreshToken: string } };
type Call = (operation: string, body: object) => Promise<Answer>;
type Pool = { call: Call; child: ChildProcess; signedIn: Answer['AuthenticationResult']; count: number };
type Kind = (pool: Pool) => Promise<unknown>;

const signIn: Kind = ({ call }) => call('InitiateAuth', { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });

const kinds: Record<string, Kind> = {
  AdminGetUser: ({ call }) => call('AdminGetUser', { UserPoolId, Username }),
  GetUser: ({ call, signedIn }) => call('GetUser', { AccessToken: signedIn?.AccessToken }),
  ListUsers: ({ call }) => call('ListUsers', { UserPoolId, Limit: 10 }),
  'ListUsers, one address': ({ call }) => call('ListUsers', { UserPoolId, Filter: `email = "${Username}"` }),
  'sign-in': signIn,
  'refreshing tokens': ({ call, signedIn }) =>
    call('InitiateAuth', {
      ClientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: signedIn?.RefreshToken },
    }),
  'a changed attribute': (pool) =>
    pool.call('AdminUpdateUserAttributes', {
      UserPoolId,
      Username,
      UserAttributes: [{ Name: 'name', Value: `${numberIn(pool)}` }],
    }),
  SignUp: (pool) =>
    pool.call('SignUp', { ClientId, Username: `new${numberIn(pool)}@x.example`, Password: 'Engine-1843' }),
};

/** Another each time. */
function numberIn(pool: Pool): number {
  pool.count += 1;
  return pool.count;
}

/** A table of milliseconds of the emulator's own processor time for each request. */
export async function emulatorCosts(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-bench-'));
  const pools = [await open(join(folder, 'few.json'), FEW), await open(join(folder, 'many.json'), MANY)] as const;
  try {
    const head = ['the emulator: ms of processor', `${FEW} people`, `${MANY} people`, 'ratio'];
    const table = new Table({
      head,
      colAligns: ['left', 'right', 'right', 'right'],
      style: { head: [], border: [], compact: true },
    });
    for (const [name, kind] of Object.entries(kinds)) {
      const [few, many] = await measure(pools, kind);
      table.push([name, few.toFixed(2), many.toFixed(2), `${(many / few).toFixed(2)}×`]);
    }
    return `${table}`;
  } finally {
    for (const { child } of pools) child.disconnect();
    await rm(folder, { recursive: true, force: true });
  }
}

async function open(file: string, count: number): Promise<Pool> {
  const script = fileURLToPath(new URL('emulator-process.ts', import.meta.url));
  const child = fork(script, [file, `${count}`], { execArgv: ['--import', 'tsx'] });
  const [url] = await once(child, 'message');
  const call: Call = async (operation, body) => {
    const headers = { 'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`, Authorization: 'AWS4' };
    const response = await fetch(String(url), { method: 'POST', headers, body: JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(answer)}`);
    return answer as Answer;
  };
  const pool: Pool = { call, child, signedIn: undefined, count: 0 };
  pool.signedIn = ((await signIn(pool)) as Answer).AuthenticationResult;
  return pool;
}

/** The medians of the rounds. The first of them warms up, and does not count. */
async function measure(pools: readonly [Pool, Pool], kind: Kind): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [place, pool] of pools.entries()) {
      const time = await timeOf(pool, kind);
      if (round > 0) times[place]?.push(time);
    }
  }
  return [median(times[0]), median(times[1])];
}

async function timeOf(pool: Pool, kind: Kind): Promise<number> {
  const before = await usedBy(pool);
  for (let number = 0; number < AT_ONCE; number += 1) await kind(pool);
  return ((await usedBy(pool)) - before) / AT_ONCE;
}

/** Milliseconds of the processor since the emulator began. */
async function usedBy({ child }: Pool): Promise<number> {
  child.send('used');
  const [{ user, system }] = await once(child, 'message');
  return (user + system) / 1000;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
