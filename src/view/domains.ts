/** Domains of other scripts: as people write them, `bücher`, and as mail servers take them, `xn--bcher-kva` (Punycode, RFC 3492). */
import { isolated } from '../words/isolated.ts';

/** An e-mail address as mail servers take it: its domain in ASCII, as some browsers give it anyway. */
export function cleanAddress(typed: string): string {
  return typed.trim().replace(/(?<=@)[^@]*[^ -~][^@]*$/, (domain) => {
    const url = `http://${domain}`;
    return URL.canParse(url) ? new URL(url).hostname : domain;
  });
}

/** Every address in a text as people write it, and in a sentence with an order of its own; what can't be read stays. */
export function unicodeDomains(text: string): string {
  const readable = (label: string) => decoded(label.slice('xn--'.length)) ?? label;
  const shown = (word: string) => {
    const [before, ...domains] = word.split('@');
    const address = [before, ...domains.map((domain) => domain.replace(/\bxn--[a-z0-9-]+/gi, readable))].join('@');
    return word === text ? address : isolated(address);
  };
  return text
    .split(' ')
    .map((word) => (word.includes('@') ? shown(word) : word))
    .join(' ');
}

/** The state machine of RFC 3492, 6.2. */
function decoded(label: string): string | undefined {
  const end = label.lastIndexOf('-');
  const points = [...label.slice(0, Math.max(end, 0))].map((letter) => letter.charCodeAt(0));
  let [point, index, bias] = [128, 0, 72];
  for (let at = end + 1; at < label.length; ) {
    const read = readDelta(label, at, bias);
    if (!read) return undefined;
    const size = points.length + 1;
    bias = adapted(read.delta, size, index === 0 && point === 128);
    point += Math.floor((index + read.delta) / size);
    index = (index + read.delta) % size;
    if (point > 0x10ffff) return undefined;
    points.splice(index, 0, point);
    index += 1;
    at = read.next;
  }
  return String.fromCodePoint(...points);
}

/** One number of variable length, 3.3. */
function readDelta(label: string, start: number, bias: number): { delta: number; next: number } | undefined {
  let [delta, weight, at] = [0, 1, start];
  for (let k = 36; ; k += 36) {
    const digit = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(label.charAt(at).toLowerCase() || '-');
    at += 1;
    if (digit < 0) return undefined;
    delta += digit * weight;
    const threshold = Math.min(Math.max(k - bias, 1), 26);
    if (digit < threshold) return { delta, next: at };
    weight *= 36 - threshold;
  }
}

/** 6.1. */
function adapted(delta: number, size: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / size);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
