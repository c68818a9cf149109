/** Which sentences a language has about refusals: one for each reason that a page can meet. */
import type { Reason, ReasonOf } from '../cognito/identify/reasons.ts';
import type { Way } from './mistake.ts';

/** The reasons that no page brings about, or of which nobody could say more: `troubles.unknown` does. */
type Wordless =
  | ReasonOf<'trouble'>
  | 'unknown'
  | 'unsupported'
  | 'request-unfit'
  | 'filter-unfit'
  | 'pool-unfit'
  | 'attribute-not-verifiable'
  | 'address-given-before'
  | 'not-to-be-confirmed'
  | 'nothing-to-resend';

/** Those that name something: an attribute as people read it, a question, or what a function says. */
type Naming =
  | 'question-unknown'
  | 'refused-by-function'
  | 'attribute-required'
  | 'attribute-demanded'
  | 'attribute-unknown'
  | 'attribute-closed'
  | 'attribute-fixed'
  | 'attribute-not-removable'
  | 'attribute-unfit';

/** The pages that a refusal can lead to. */
export type WayOut = Exclude<Way['page'], 'register'>;

export type RefusalWords = {
  /** What is no refusal: no answer in time, a problem of the service, and anything else. */
  troubles: Record<'Timeout' | 'Service' | 'unknown', string>;
  reasons: Record<Exclude<Reason, Wordless | Naming>, string> & Record<Naming, (named: string) => string>;
  lostTries: Record<
    | 'resetWithTheSame'
    | 'resetWithAnother'
    | 'accountConfirmed'
    | 'addressProved'
    | 'questionAnswered'
    | 'passwordChangedToThis'
    | 'passwordChangedToAnother'
    | 'accountMade',
    string
  >;
  ways: Record<WayOut, string>;
};
