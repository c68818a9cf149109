/** Digits of any script in those of ASCII, and without marks that nobody sees: what people copy holds both. */

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
