/**
 * Puts the people of a CSV file into a pool: AWS developer guide, "Importing users into user pools from a CSV file". They have no
 * password, and choose one by a code before they sign in.
 */
import { CognitoException } from '../errors.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { checkNewAttributes, withPlainFlags } from './attributes.ts';
import { newUser } from './new-user.ts';
import { missingAttributes, schemaOf } from './schema.ts';
import { readNames, requireFreeAliases, requireFreeNames } from './user-names.ts';

const NAME = 'cognito:username';
const MFA = 'cognito:mfa_enabled';

/** Each flag stands after the address that it is about. */
const flags: Record<string, string> = { email: 'email_verified', phone_number: 'phone_number_verified' };

/** What a file has to have in its first line, in any order. */
export function csvHeader(pool: Pool): string[] {
  const names = schemaOf(pool).map(({ Name }) => Name);
  const attributes = names.filter((name) => name !== 'sub' && !Object.values(flags).includes(name));
  return [...attributes.flatMap((name) => (flags[name] ? [name, flags[name]] : name)), MFA, NAME];
}

/** What became of a line; the number is that of the file, whose first line is the header. */
export type ImportedLine = { number: number; result: 'SUCCEEDED' | 'SKIPPED' | 'FAILED'; message: string };

/** Undefined for a file whose header is another. */
export function importPeople(world: World, pool: Pool, csv: string): ImportedLine[] | undefined {
  const [header = '', ...rows] = csv.replace(/^\ufeff/, '').split(/\r?\n/);
  const columns = cellsOf(header);
  const wanted = csvHeader(pool);
  if (columns.length !== wanted.length || !wanted.every((name) => columns.includes(name))) return undefined;
  return rows.flatMap((row, index) => {
    return row.trim() === '' ? [] : { number: index + 2, ...importLine(world, pool, columns, cellsOf(row)) };
  });
}

type Outcome = Omit<ImportedLine, 'number'>;

function importLine(world: World, pool: Pool, columns: string[], cells: string[]): Outcome {
  if (cells.length !== columns.length) return failed(`It has ${cells.length} columns instead of ${columns.length}.`);
  const filled = columns.map((name, place) => [name, cells[place] ?? ''] as const).filter(([, value]) => value !== '');
  const { [NAME]: username = '', [MFA]: mfa, ...attributes } = Object.fromEntries(filled);
  try {
    // Spreadsheets write TRUE and FALSE.
    return importPerson(world, pool, { username, mfa: mfa?.toLowerCase(), attributes: withPlainFlags(attributes) });
  } catch (error) {
    if (!(error instanceof CognitoException)) throw error;
    const isThere = error.type === 'UsernameExistsException';
    return isThere ? { result: 'SKIPPED', message: 'The user already exists.' } : failed(error.message);
  }
}

type Line = { username: string; mfa: string | undefined; attributes: Record<string, string> };

function importPerson(world: World, pool: Pool, line: Line): Outcome {
  const { username, attributes } = readNames(pool, line.username, line.attributes);
  const reason = misfitOf(pool, line, attributes);
  if (reason !== undefined) return failed(reason);
  checkNewAttributes(pool, attributes);
  requireFreeNames(pool, { username, attributes }, 'User account already exists');
  requireFreeAliases(pool, attributes);
  const name = username === undefined ? {} : { username };
  const user = newUser(world, pool, { ...name, status: 'RESET_REQUIRED', attributes });
  if (line.mfa === 'true' && attributes.phone_number) user.mfa = { enabled: ['SMS_MFA'] };
  return { result: 'SUCCEEDED', message: 'The import succeeded.' };
}

/** What the guide says that a line has to have. */
function misfitOf(pool: Pool, { username, mfa }: Line, attributes: Record<string, string>): string | undefined {
  const { AutoVerifiedAttributes: verified = [], MfaConfiguration: mode = 'OFF' } = pool.settings;
  if (username === '') return `${NAME} is empty.`;
  if (mfa !== 'true' && mfa !== 'false') return `${MFA} is neither true nor false.`;
  const wanted = { ON: 'true', OFF: 'false', OPTIONAL: mfa }[mode];
  if (mfa !== wanted) return `${MFA} has to be ${wanted} in this pool.`;
  if (!verified.some((name) => attributes[name] && attributes[`${name}_verified`] === 'true')) {
    return 'The User Record does not set any of the auto verified attributes to true. (Example: email_verified to true).';
  }
  const [missing] = missingAttributes(pool, attributes);
  return missing && `${missing} is required.`;
}

function failed(message: string): Outcome {
  return { result: 'FAILED', message };
}

/** A comma that belongs to a value has a backslash before it; quotation marks are letters like any other. */
function cellsOf(line: string): string[] {
  return line.split(/(?<!\\),/).map((cell) => cell.replaceAll('\\,', ',').trim());
}
