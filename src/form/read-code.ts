/** Finds the code in what was typed or pasted, be it a whole sentence. */

/** What may stand between the digits of one code. */
const gap = String.raw`[\s\p{Pd}\u2212.·]{1,3}`;

/** The ways in which a code stands in a sentence, the plainest first: what is written in one way hides the later ones. */
const ways = [
  // In one piece, and not a part of a word or of a longer number.
  /(?<![\p{L}\d]|\d[.,:/])\d{6,8}(?![\p{L}\d]|[.,:/]\d)/gu,
  // Scripts that have no blanks between words.
  /(?<![\p{Script=Latin}\d])\d{6,8}(?![\p{Script=Latin}\d])/gu,
  // In two halves, such as 123 456; a telephone number has more groups.
  new RegExp(`${before(3)}\\d{3}${gap}\\d{3}${after(3)}`, 'gu'),
  new RegExp(`${before(4)}\\d{4}${gap}\\d{4}${after(4)}`, 'gu'),
  // In more groups of one length.
  new RegExp(`(?<![\\d\\p{Script=Latin}]|\\d${gap})(\\d{1,4})(?:${gap}\\d{1,4})+(?![\\d\\p{Script=Latin}])`, 'gu'),
];

/** What does not stand around a half: a letter, a digit, or one more group of that length. */
function before(length: number): string {
  return `(?<![\\d\\p{Script=Latin}]|\\d{${length}}${gap})`;
}

function after(length: number): string {
  return `(?![\\d\\p{Script=Latin}]|${gap}\\d{${length}})`;
}

/** @returns the digits of the code; undefined where there is none, or more than one that it could be. */
export function pickCode(typed: string): string | undefined {
  const found = codesIn(typed);
  return found.length === 1 ? found[0] : undefined;
}

export function holdsSeveralCodes(typed: string): boolean {
  return codesIn(typed).length > 1;
}

function codesIn(typed: string): string[] {
  const text = asciiDigits(withoutMarks(typed));
  const digits = text.replace(/\D/g, '');
  // However it is grouped, there is nothing else that it could be.
  if (!/[\p{L}/:]/u.test(text) && isCode(digits)) return [digits];
  for (const way of ways) {
    const runs = (text.match(way) ?? []).filter((run) => !/\D/.test(run) || isEven(run));
    const codes = [...new Set(runs.map((run) => run.replace(/\D/g, '')))].filter(isCode);
    if (codes.length) return codes;
  }
  return [];
}

function isCode(digits: string): boolean {
  return digits.length >= 6 && digits.length <= 8;
}

/** A date such as 2026-11-25 has groups of several lengths. */
function isEven(run: string): boolean {
  return new Set(run.split(/\D+/).map(({ length }) => length)).size === 1;
}

/** Unicode keeps the digits of each script in a row of ten, from zero on, and rows that touch are whole ones. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(placeInRow(digit) % 10));
}

function placeInRow(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return point - first;
}

/** Zero-width and bidi marks, soft hyphens, byte order marks, and what turns a digit into a picture of a key. */
export function withoutMarks(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Me}/gu, '');
}
