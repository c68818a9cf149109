/** What the profile page says of changes. */

import type { Words } from '../words.ts';
import { attributes } from './attributes.ts';

const { inSentence } = attributes;

export const profile: Words['profile'] = {
  saved: 'Your changes are saved.',
  nothingChanged: 'There is nothing to save: you have changed nothing.',
  typedBefore: 'What you typed is still here. Save it now.',
  confirmed: (name) => `Your ${inSentence(name)} is confirmed.`,
};
