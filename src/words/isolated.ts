/** Somebody's text inside a sentence of ours: where one of the two runs from right to left, each keeps its order to itself (UAX #9). */

const rightToLeft =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** On a page that runs from left to right, text that does so, too, is left alone. */
export function isolated(text: string): string {
  return rightToLeft.test(text) || globalThis.document?.documentElement.dir === 'rtl' ? `\u2068${text}\u2069` : text;
}
