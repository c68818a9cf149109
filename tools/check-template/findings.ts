/** What judges find in the template, and what its Metadata answers. */
import type { Json, Template } from '../template/template.ts';

export type Finding = {
  /** Such as `AwsSolutions-S1`. */
  rule: string;
  /** A resource, a parameter, or `gatehouse` for the whole. */
  place: string;
  text: string;
};

type Report = {
  pluginReports: {
    violations: { ruleName: string; description: string; violatingConstructs: { constructPath: string }[] }[];
  }[];
};

/** Of AWS CDK's validation report, each once. */
export function findingsIn({ pluginReports }: Report): Finding[] {
  const found = new Map<string, Finding>();
  for (const { ruleName: rule, description: text, violatingConstructs } of pluginReports.flatMap(
    (each) => each.violations,
  )) {
    for (const { constructPath } of violatingConstructs) {
      const place = /^Parameters\/(\w+)/.exec(text)?.[1] ?? constructPath.split('/').at(-1) ?? '';
      found.set(`${rule} ${place}`, { rule, place, text });
    }
  }
  return [...found.values()];
}

export type Answer = Pick<Finding, 'rule' | 'place'> & { because: string };

/** `Metadata: Gatehouse::Answers: RULE: { at: [PLACE], because: … }` */
export function answersOf({ Metadata = {} }: Pick<Template, 'Metadata'>): Answer[] {
  const answers = (Metadata['Gatehouse::Answers'] ?? {}) as Record<string, { at: Json[]; because: string }>;
  return Object.entries(answers).flatMap(([rule, { at, because }]) =>
    at.map((place) => ({ rule, place: String(place), because })),
  );
}

export function compareFindings(
  findings: readonly Finding[],
  answers: readonly Answer[],
): { unanswered: Finding[]; stale: Answer[] } {
  const isSame = (one: Answer, other: Finding) => one.rule === other.rule && one.place === other.place;
  return {
    unanswered: findings.filter((finding) => !answers.some((answer) => isSame(answer, finding))),
    stale: answers.filter((answer) => !findings.some((finding) => isSame(answer, finding))),
  };
}
