/** The functions in the template: the Rules use those that rules may use, and short forms only where AWS documents one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkRules } from './check-rules.ts';
import { ourTemplate, withSlip } from './our-template.ts';

const contains = '{ "Fn::Contains": [[ESSENTIALS, PLUS], !Ref FeaturePlan] }';

describe('the template’s functions', () => {
  it('are rule functions in its rules, asked about parameters alone', () => {
    assert.ok(Object.keys(ourTemplate.Rules ?? {}).length > 0);
    assert.deepEqual(checkRules(ourTemplate), []);
  });

  const shortForms = ['Contains', 'EachMemberIn', 'RefAll', 'ValueOf', 'Length', 'contains'];
  for (const name of shortForms) {
    it(`have no short form !${name}`, () => {
      assert.throws(() => withSlip(contains, `!${name} [[ESSENTIALS, PLUS], !Ref FeaturePlan]`), /not a short form/);
    });
  }

  const slips: [what: string, to: string, complaint: RegExp][] = [
    ['a condition function', '!If [HasApi, true, false]', /RotationHasPlan: Fn::If is not a rule function/],
    ['a function within', '!Equals [!Join ["", [!Ref FeaturePlan]], PLUS]', /Fn::Join is not a rule function/],
    ['a condition', '!Condition HasApi', /Condition is not a rule function/],
    ['a resource', '!Equals [!Ref UserPool, x]', /UserPool is not a parameter/],
    ['a pseudo parameter', '!Equals [!Ref AWS::Region, us-east-1]', /AWS::Region is not a parameter/],
  ];
  for (const [what, to, complaint] of slips) {
    it(`are caught when a rule uses ${what}`, () => {
      assert.match(checkRules(withSlip(contains, to)).join('\n'), complaint);
    });
  }
});
