/** What the console asks for, and tests may: the last requests, all that is worth seeing, and any operation, past the faults. */
import { look } from '../console/look.ts';
import { tell } from '../console/tell.ts';
import { type Body, type Control, type Controls, Mistaken } from './control-type.ts';
import { answerCall } from './wire.ts';

const LONGEST_WAIT = 30_000;

export const consoleControls: Record<string, Control> = {
  'GET /_emulator/requests': {
    members: ['after'],
    act: ({ record }, { after }) => record.since(countOf(after, 'after')).map(tell).reverse(),
  },
  'GET /_emulator/console': { members: ['after', 'wait'], act: lookAgain },
  'POST /_emulator/call': { members: ['operation', 'input'], act: call },
};

/** With `wait` once there is something new, or after so many milliseconds. */
async function lookAgain({ world, record, faults }: Controls, { after, wait }: Body): Promise<object> {
  const number = countOf(after, 'after');
  if (wait !== undefined) await record.later(number, Math.min(countOf(wait, 'wait'), LONGEST_WAIT));
  return look({ world, record, faults: faults.planned() }, number);
}

/** An operation of user pools, as if it were signed; not written down, and no fault is spent on it. */
async function call({ world }: Controls, { operation, input = {} }: Body): Promise<object> {
  if (typeof operation !== 'string') throw new Mistaken('Expected { "operation": "ListUsers", "input": { … } }');
  const target = `AWSCognitoIdentityProviderService.${operation}`;
  const { status, body } = await answerCall(world, { target, authorization: 'console', body: JSON.stringify(input) });
  return { status, answer: JSON.parse(body) };
}

function countOf(value: unknown, name: string): number {
  const number = Number(value ?? 0);
  if (!Number.isInteger(number) || number < 0) throw new Mistaken(`${name}: expected a whole number`);
  return number;
}
