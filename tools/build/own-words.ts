/** Words of one's own are judged by ours: a name that is mistyped would change nothing, and a text instead of a function would break its page. */
import { CommandError } from '../command-line/command-error.ts';

/** What a folder says: by subject, the module and its words. */
export type Heard = ReadonlyMap<string, { module: string; words: unknown }>;

/** Tables that others may have more to say in: attributes and claims of their own, statuses of their API. */
const open = ['attributes.names', 'attributes.hints', 'tokens.claims.meanings', 'api.refusals'];

/** @throws {CommandError} that names the file, the sentence, and what there is. */
export function checkOwnWords(own: Heard, ours: Heard): void {
  for (const [subject, { module, words }] of own) {
    const wanted = ours.get(subject);
    const slip = wanted
      ? slipIn(words, wanted.words, subject)
      : `there are no words of that name; there are ${[...ours.keys()].sort().join(', ')}`;
    if (slip) throw new CommandError('Words', `${module}: ${slip}`, { exitCode: 2 });
  }
}

function slipIn(said: unknown, wanted: unknown, path: string): string | undefined {
  if (kindOf(said) !== kindOf(wanted)) return `${path} is ${kindOf(said)}, and has to be ${kindOf(wanted)}`;
  if (!isTable(said) || !isTable(wanted)) return undefined;
  for (const [name, inner] of Object.entries(said)) {
    if (!Object.hasOwn(wanted, name)) {
      if (open.includes(path)) continue;
      return `${path} has no “${name}”; it has ${Object.keys(wanted).join(', ')}`;
    }
    const slip = slipIn(inner, wanted[name], `${path}.${name}`);
    if (slip) return slip;
  }
  return undefined;
}

function kindOf(words: unknown): string {
  if (isTable(words)) return 'a table of texts';
  return { string: 'a text', function: 'a function that gives a text' }[typeof words as string] ?? `${words}`;
}

function isTable(words: unknown): words is Record<string, unknown> {
  return typeof words === 'object' && words !== null;
}
