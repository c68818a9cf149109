/**
 * What the pages say by script, by its keys, in the language that the tests' site is built in: chosen here and nowhere else.
 * What stands in the pages' HTML (headings, labels, buttons) has its English text for a key, as in the catalogues of the
 * other languages, so tests name it by that; `speakerOf` of speak.ts says it in another language.
 */
import { en } from '../src/words/en/all.ts';
import type { Words } from '../src/words/words.ts';

export const words: Words = en;
