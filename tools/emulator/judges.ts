/** Judges of values from a JSON file: each names the mistakes it finds by their path, such as `pools[0].users[2].email`. */

/** @returns a line for each mistake. */
export type Judge = (value: unknown, path: string) => string[];

export function text(wanted = 'a text', pattern = /./s): Judge {
  return (value, path) => (typeof value === 'string' && pattern.test(value) ? [] : [wrong(path, wanted, value)]);
}

export function whole(least: number, most = Number.MAX_SAFE_INTEGER): Judge {
  const fits = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
  return (value, path) => (fits(value) ? [] : [wrong(path, `a whole number from ${least}`, value)]);
}

export function ofType(type: 'string' | 'number' | 'boolean', wanted: string): Judge {
  return (value, path) => (typeof value === type ? [] : [wrong(path, wanted, value)]);
}

export const flag: Judge = ofType('boolean', 'true or false');

export function oneOf(...names: string[]): Judge {
  return (value, path) => (names.some((name) => name === value) ? [] : [wrong(path, names.join(' or '), value)]);
}

export function either(one: Judge, other: Judge): Judge {
  return (value, path) => (one(value, path).length ? other(value, path) : []);
}

export function listOf(judge: Judge): Judge {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((item, place) => judge(item, `${path}[${place}]`))
      : [wrong(path, 'a list', value)];
}

export function mapOf(judge: Judge): Judge {
  return (value, path) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([name, item]) => judge(item, at(path, name)))
      : [wrong(path, 'an object', value)];
}

/** An object with these members and no others. */
export function shape(members: Record<string, Judge>, required: string[] = []): Judge {
  return (value, path) => {
    if (!isRecord(value)) return [wrong(path, 'an object', value)];
    const missing = required.filter((name) => value[name] === undefined).map((name) => `${at(path, name)}: is missing`);
    const found = Object.entries(value).flatMap(([name, item]) => {
      const judge = Object.hasOwn(members, name) ? members[name] : undefined;
      return judge?.(item, at(path, name)) ?? [stranger(at(path, name), members)];
    });
    return [...missing, ...found];
  };
}

function stranger(path: string, members: Record<string, Judge>): string {
  return `${path}: is not known here; known are ${Object.keys(members).join(', ')}`;
}

function wrong(path: string, wanted: string, value: unknown): string {
  return `${path || 'The whole'}: expected ${wanted}, found ${JSON.stringify(value)?.slice(0, 80)}`;
}

function at(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
