/** From a refusal to its reason, once and for everybody: the only place that knows Cognito's texts. Loaded when needed. */
import { parameterSigns } from './parameter-signs.ts';
import type { Reason, Refusal } from './reasons.ts';
import type { Sign } from './sign.ts';
import { signs } from './signs.ts';

export type Identified = {
  reason: Reason;
  /** What Cognito's text names: an attribute, a question, what a function said. Empty where that is nothing. */
  about: string;
};

/** What nobody has words for is `unknown`. */
export function identify({ code, operation, message }: Refusal): Identified {
  for (const [reason, says, of] of signsOf(code)) {
    if (of && !of.split(' ').includes(operation)) continue;
    if (!says) return { reason, about: '' };
    const said = says.exec(message);
    if (said) return { reason, about: said[1] ?? '' };
  }
  return { reason: 'unknown', about: '' };
}

function signsOf(code: string): readonly Sign[] {
  if (code === 'InvalidParameter') return parameterSigns;
  return (Object.hasOwn(signs, code) && signs[code]) || [];
}
