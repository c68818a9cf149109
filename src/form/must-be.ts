/** A field that has to hold one certain text, whatever its capitals, so that nobody does by accident what can't be undone. */
import { addJudge } from './check-field.ts';
import { cleanAddress } from './clean-address.ts';
import { fieldNamed } from './field.ts';
import { findForm } from './find.ts';

/** @param sentence What is said of anything else. */
export function mustBe(
  wanted: string,
  { form, name, sentence }: { form: string; name: string; sentence: string },
): void {
  const field = fieldNamed(findForm(form), name);
  if (!field) throw new Error(`No <input name="${name}"> in <form id="${form}">`);
  addJudge(field, (value) => (value.toLowerCase() === cleanAddress(wanted).toLowerCase() ? undefined : sentence));
}
