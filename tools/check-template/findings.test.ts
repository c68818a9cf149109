/** The judges' findings beside the template's answers; the judges themselves are called by `npm run check:template`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ourTemplate } from '../deploy-lab/template/our-template.ts';
import { answersOf, compareFindings, findingsIn } from './findings.ts';

const violation = (ruleName: string, description: string, ...paths: string[]) => ({
  ruleName,
  description,
  violatingConstructs: paths.map((constructPath) => ({ constructPath })),
});

test('each finding is told once, by its rule and its place', () => {
  const violations = [
    violation('S1', 'No log.', 'gatehouse/template/Bucket', 'gatehouse/template/Bucket'),
    violation('W1', 'Parameters/Mfa: odd', 'gatehouse'),
  ];
  assert.deepEqual(
    findingsIn({ pluginReports: [{ violations }] }).map(({ rule, place }) => [rule, place]),
    [
      ['S1', 'Bucket'],
      ['W1', 'Mfa'],
    ],
  );
});

test('a finding without an answer is told, and so is an answer that nobody asks for', () => {
  const findings = [{ rule: 'S1', place: 'Bucket', text: 'No log.' }];
  const answers = answersOf({ Metadata: { 'Gatehouse::Answers': { S2: { at: ['Bucket'], because: 'so' } } } });
  const { unanswered, stale } = compareFindings(findings, answers);
  assert.deepEqual([unanswered, stale], [findings, answers]);
  const right = compareFindings(findings, [{ rule: 'S1', place: 'Bucket', because: 'so' }]);
  assert.deepEqual([right.unanswered, right.stale], [[], []]);
});

test('the template’s answers are about parts that it has, and give a reason', () => {
  const answers = answersOf(ourTemplate);
  assert.ok(answers.length > 10);
  const places = new Set([...Object.keys(ourTemplate.Resources), ...Object.keys(ourTemplate.Parameters)]);
  for (const { rule, place, because } of answers) {
    assert.ok(places.has(place), `${rule} ${place}`);
    assert.ok(because.length > 20, `${rule} ${place}`);
  }
});
