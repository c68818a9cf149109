/** What is wrong with a code that was pasted, and with a telephone number. */
import type { Words } from '../words.ts';

export const typed: Words['typed'] = {
  severalCodes: 'There are several numbers here. Enter the code alone.',
  noCountry: 'Enter a phone number with its country code, like +44 20 7946 0000',
  impossible: 'No phone number looks like this. Check the country code and each digit, like +44 20 7946 0000.',
  extension: 'Codes can’t reach an extension. Enter a phone number without one.',
};
