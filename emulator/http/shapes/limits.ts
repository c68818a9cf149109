/**
 * What the values of requests have to look like, by their place in the request. `limits.json` is made of Amazon's service model by
 * `tools/amazon-limits.ts`; enumerations are the SDK's. Where the service is known to say something else, that stands here.
 */
import { entry } from '../../store/entries.ts';
import amazon from './amazon.json' with { type: 'json' };
import published from './limits.json' with { type: 'json' };

export type Service = 'user-pools' | 'identity-pools';

export type Limit = { min?: number; max?: number; pattern?: string };

/** Places are as Cognito's texts name a member, with `[]`, `{key}` and `{value}` for what is in lists and maps. */
export type AmazonLimits = {
  rules: Record<string, Limit>;
  /** The name of a rule or of an enumeration; with the operation's name before it where operations differ. */
  places: Record<string, string>;
  /** What Amazon calls the structures in lists whose size is limited. */
  records: Record<string, string>;
};

export type Rule =
  | { kind: 'min' | 'max'; size: number }
  | { kind: 'pattern'; source: string; regex: RegExp }
  | { kind: 'enum'; values: string[] };

const limits: Record<Service, AmazonLimits> = published;
const enums: Record<string, string[]> = amazon.enums;

/** In the order in which the findings come. */
export function rulesAt(service: Service, operation: string, place: string): Rule[] {
  const { places } = limits[service];
  const name = entry(corrections, place) ?? entry(places, `${operation} ${place}`) ?? entry(places, place);
  return typeof name === 'string' ? rulesNamed(service, name) : (name ?? []);
}

/** What Amazon calls the structure there; undefined where that is never said. */
export function recordNameAt(service: Service, place: string): string | undefined {
  return entry(limits[service].records, place);
}

function rulesNamed(service: Service, name: string): Rule[] {
  const { min, max, pattern } = entry(limits[service].rules, name) ?? {};
  const values = entry(enums, name);
  return [
    ...(min === undefined ? [] : [{ kind: 'min', size: min } as const]),
    ...(max === undefined ? [] : [{ kind: 'max', size: max } as const]),
    ...(pattern === undefined ? [] : [patternRule(pattern)]),
    ...(values === undefined ? [] : [{ kind: 'enum', values } as const]),
  ];
}

/** Amazon's own patterns hold for the whole value. Java's flag `(?s)` stands apart in JavaScript. */
function patternRule(written: string): Rule {
  const source = saidOtherwise[written] ?? written;
  const regex = straight[source] ?? new RegExp(`^(?:${source})$`, 'u');
  return { kind: 'pattern', source, regex };
}

/** Patterns that the service's texts have in another form than the model. */
const saidOtherwise: Record<string, string> = { '.*\\{####\\}.*': '(?s).*\\{####\\}(?s).*' };

const text = String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*`;

/** They say the same as patterns that would be read again and again at each letter, or that only Java can read. */
const straight: Record<string, RegExp> = {
  '(?s).*': /^/u,
  '(?s).*\\{####\\}(?s).*': /\{####\}/u,
  '^[\\S]+.*[\\S]+$': /^\S.*\S$/u,
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+@[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+':
    /^(?=[\s\S][\s\S]*?@[\s\S])[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u,
  [`${text}\\{####\\}${text}`]: /^(?=[\s\S]*?\{####\})[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*$/u,
  [`${text}\\{##${text}##\\}${text}`]: /^(?=(?=([\s\S]*?\{##))\1[\s\S]*?##\})[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*$/u,
};

const password: Rule[] = [{ kind: 'max', size: 256 }, patternRule('^[\\S]+.*[\\S]+$')];

/** What the service answers, unlike its published model: its texts are on record. */
const corrections: Record<string, Rule[]> = {
  password,
  previousPassword: password,
  proposedPassword: password,
  temporaryPassword: password,
  'adminCreateUserConfig.inviteMessageTemplate.emailMessage': [
    { kind: 'min', size: 6 },
    { kind: 'max', size: 20_000 },
    patternRule(`${text}\\{####\\}${text}`),
  ],
  'adminCreateUserConfig.inviteMessageTemplate.sMSMessage': [
    { kind: 'min', size: 6 },
    { kind: 'max', size: 140 },
    patternRule('.*\\{####\\}.*'),
  ],
  // The letters are judged with the rest, in words of their own; a domain of one's own has full stops, which the model's pattern lacks.
  domain: [
    { kind: 'min', size: 1 },
    { kind: 'max', size: 63 },
  ],
  // The model says 2048; what triggers of custom sign-ins want to know again needs more.
  session: [
    { kind: 'min', size: 20 },
    { kind: 'max', size: 8192 },
  ],
  userCode: [patternRule('[0-9]+'), { kind: 'min', size: 6 }, { kind: 'max', size: 6 }],
};

/** The service model calls it secret, but Cognito's texts quote it. */
export const quotedAnyway = new Set(['userCode']);

/** Members that Cognito's texts call by another name than its model. */
export const otherNames: Record<string, string> = { inviteMessageTemplate: 'inviteMessage', sMSMessage: 'smsMessage' };

/** Every pattern there is, by how Amazon writes it. */
export function allPatterns(): Record<string, RegExp> {
  const services: Service[] = ['user-pools', 'identity-pools'];
  const rules = services.flatMap((service) =>
    Object.keys(limits[service].rules).flatMap((name) => rulesNamed(service, name)),
  );
  const patterns = [...rules, ...Object.values(corrections).flat()].filter((rule) => rule.kind === 'pattern');
  return Object.fromEntries(patterns.map(({ source, regex }) => [source, regex]));
}
