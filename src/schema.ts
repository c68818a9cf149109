/**
 * What the schemas of the configuration, of seeds and of requests are made of: each part says what it wants, and a value that
 * does not fit is told by its path. Node's side only: no page loads it.
 */
import * as v from 'valibot';

/** A user pool's id: region, underscore, letters and digits. */
export const poolId = /^[a-z]{2}(?:-[a-z]+)+-\d_[0-9A-Za-z]{1,40}$/;

/** An identity pool's: region, colon, UUID. */
export const identityPoolId = /^[a-z]{2}(?:-[a-z]+)+-\d:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is wrong, and where in the value: `['pools', 0, 'id']`; an empty path is the whole. */
export type Flaw = { path: (string | number)[]; words: string };

/** @returns everything that is wrong with a value, in the order of the schema; nothing when it fits. */
export function flawsIn(schema: v.GenericSchema, value: unknown): Flaw[] {
  const { issues = [] } = v.safeParse(schema, value);
  return issues.map(({ path = [], message }) => ({
    path: path.map(({ key }) => key as string | number),
    words: message,
  }));
}

/** `pools[0].id`, as a program would write it. */
export function inCode(path: Flaw['path']): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

/** The sentence for a value that is not what is wanted. */
export function expected(wanted: string): (issue: { input: unknown }) => string {
  return ({ input }) => {
    if (input === undefined) return `is missing: expected ${wanted}`;
    return `expected ${wanted}, found ${JSON.stringify(input)?.slice(0, 80)}`;
  };
}

export const flag = v.boolean(expected('true or false'));

export function text(wanted = 'a text', pattern = /./s) {
  return v.pipe(v.string(expected(wanted)), v.regex(pattern, expected(wanted)));
}

/** @param wanted What the test lets through, in words. */
export function textThat(test: (text: string) => boolean, wanted: string) {
  return v.custom<string>((value) => typeof value === 'string' && test(value), expected(wanted));
}

export function whole(least: number, most = Number.MAX_SAFE_INTEGER) {
  const fits = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
  const end = most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`;
  return v.custom<number>(fits, expected(`a whole number from ${least}${end}`));
}

/** One of several words. */
export function oneOf<const Words extends readonly string[]>(words: Words, wanted: string = words.join(' or ')) {
  return v.picklist(words, expected(wanted));
}

export function listOf<Item extends v.GenericSchema>(item: Item) {
  return v.array(item, expected('a list'));
}

export function mapOf<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(record('an object'), v.record(v.string(), item));
}

type Sayings = { wanted?: string; missing?: string; stranger?: string };

type Members<Entries extends v.ObjectEntries> = v.GenericSchema<
  unknown,
  v.InferOutput<v.StrictObjectSchema<Entries, undefined>>
>;

/** An object with these members and no others; every other is named. */
export function members<Entries extends v.ObjectEntries>(
  entries: Entries,
  { wanted = 'an object', missing = 'is missing', stranger = 'is not known here; known are' }: Sayings = {},
): Members<Entries> {
  const others = v.custom<never>(() => false, `${stranger} ${Object.keys(entries).join(', ')}`);
  return v.pipe(record(wanted), v.objectWithRest(entries, others, missing)) as Members<Entries>;
}

function record(wanted: string) {
  return v.custom<Record<string, unknown>>(isRecord, expected(wanted));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
