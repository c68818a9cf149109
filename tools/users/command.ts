/** What a command of `npm run users` is made of. */
import type { Desk } from './desk.ts';
import type { OptionName, Values } from './options.ts';

export type Command = {
  /** After `npm run users --`. */
  usage: string;
  about: string;
  /** Options of its own, beside those of every command. */
  takes: OptionName[];
  examples: string[];
  /** `name` is the account that was named, empty for commands about all of them. */
  run(desk: Desk, given: { name: string; values: Values }): Promise<Outcome>;
};

/** The same twice: for a person, and for a program that asked for `--json`. */
export type Outcome = { text: string; json: unknown };
