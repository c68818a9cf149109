/** Reads as much of CBOR (RFC 8949) as WebAuthn's authenticators write: definite lengths, no tags, no fractions. */

export type CborValue = number | string | boolean | null | Buffer | CborValue[] | CborMap;

export type CborMap = Map<number | string, CborValue>;

/** Attestation objects are four levels deep at most. */
const DEEPEST = 8;

type Read<T> = { value: T; end: number };

/**
 * The item that begins there, and where it ends.
 *
 * @throws {RangeError} for anything that is not to be read.
 */
export function readCbor(bytes: Buffer, start = 0, depth = 0): Read<CborValue> {
  if (depth > DEEPEST) throw new RangeError('nested too deeply');
  const head = bytes.readUInt8(start);
  const [major, short] = [head >> 5, head & 31];
  if (major === 7) return { value: simpleValue(short), end: start + 1 };
  const { value: argument, end } = readArgument(bytes, start + 1, short);
  switch (major) {
    case 0:
      return { value: argument, end };
    case 1:
      return { value: -1 - argument, end };
    case 2:
      return readBytes(bytes, end, argument);
    case 3: {
      const text = readBytes(bytes, end, argument);
      return { value: text.value.toString(), end: text.end };
    }
    case 4:
      return readList(bytes, end, { count: argument, depth });
    case 5:
      return readMap(bytes, end, { count: argument, depth });
    default:
      throw new RangeError('a tag');
  }
}

/** The length, the count or the number itself, which up to 23 stands in the first byte. */
function readArgument(bytes: Buffer, start: number, short: number): Read<number> {
  if (short < 24) return { value: short, end: start };
  if (short > 26) throw new RangeError('longer than any of these is');
  const size = 2 ** (short - 24);
  return { value: bytes.readUIntBE(start, size), end: start + size };
}

function simpleValue(short: number): CborValue {
  if (short === 20 || short === 21) return short === 21;
  if (short === 22) return null;
  throw new RangeError('a fraction, or nothing');
}

function readBytes(bytes: Buffer, start: number, length: number): Read<Buffer> {
  if (start + length > bytes.length) throw new RangeError('cut off');
  return { value: bytes.subarray(start, start + length), end: start + length };
}

type Size = { count: number; depth: number };

function readList(bytes: Buffer, start: number, { count, depth }: Size): Read<CborValue[]> {
  const value: CborValue[] = [];
  let end = start;
  while (value.length < count) {
    const item = readCbor(bytes, end, depth + 1);
    value.push(item.value);
    end = item.end;
  }
  return { value, end };
}

function readMap(bytes: Buffer, start: number, { count, depth }: Size): Read<CborMap> {
  const value: CborMap = new Map();
  let end = start;
  for (let read = 0; read < count; read += 1) {
    const key = readCbor(bytes, end, depth + 1);
    if (typeof key.value !== 'number' && typeof key.value !== 'string') throw new RangeError('a strange key');
    if (value.has(key.value)) throw new RangeError('a key twice');
    const item = readCbor(bytes, key.end, depth + 1);
    value.set(key.value, item.value);
    end = item.end;
  }
  return { value, end };
}
