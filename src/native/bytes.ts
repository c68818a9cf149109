/** Stands in for the package `buffer`: the few bytes-and-text conversions that the SDK asks of it. */

type Encoding = 'utf8' | 'hex' | 'base64';

class Bytes extends Uint8Array {
  override toString(encoding: Encoding = 'utf8'): string {
    if (encoding === 'hex') return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return encoding === 'base64' ? btoa(String.fromCharCode(...this)) : new TextDecoder().decode(this);
  }
}

export const Buffer = {
  /**
   * A copy of bytes, or the bytes that a text stands for. Base64 may be of either alphabet, padded or not.
   *
   * @throws {TypeError} for half a byte of hex.
   */
  from(source: Uint8Array | string, encoding: Encoding = 'utf8'): Bytes {
    return new Bytes(typeof source === 'string' ? decode(source, encoding) : source);
  },

  concat(parts: Uint8Array[]): Bytes {
    const whole = new Bytes(parts.reduce((length, part) => length + part.length, 0));
    let end = 0;
    for (const part of parts) {
      whole.set(part, end);
      end += part.length;
    }
    return whole;
  },
};

function decode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf8') return new TextEncoder().encode(text);
  if (encoding === 'hex') return decodeHex(text);
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
}

function decodeHex(text: string): Uint8Array {
  if (text.length % 2) throw new TypeError('Half a byte of hex');
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
