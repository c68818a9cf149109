/** What is to be told to somebody, before it is put into words. */
import type { Message } from '../store/state.ts';
import type { Code } from '../store/user.ts';
import type { Occasion } from '../triggers/message-events.ts';

export type Note = {
  purpose: Message['purpose'];
  attribute: Code['attribute'];
  /** Where to, when that is not the value the attribute has now. */
  to?: string;
  /** The code, or an invitation's temporary password. */
  code: string;
  clientId: string;
  /** For the triggers. */
  occasion: Occasion;
  clientMetadata?: Record<string, string> | undefined;
  /** Where no trigger is told what the request said. */
  language?: string | undefined;
};
