/** The names in the template: where they lead, whether they are used; and the check itself against slips of the pen. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReferences } from './check-references.ts';
import { ourTemplate, withSlip } from './our-template.ts';
import { parameterPairs } from './parameter-pairs.ts';
import { sampleStack } from './sample-stack.ts';

describe('the template’s names', () => {
  it('all lead somewhere, are all used, and never lead round in a circle', () => {
    assert.deepEqual(checkReferences(ourTemplate), []);
  });

  const slips: [what: string, from: string, to: string, complaint: RegExp][] = [
    ['a !Ref', '!Ref UserPoolClient', '!Ref UserPoolKlient', /!Ref UserPoolKlient leads nowhere/],
    ['a !GetAtt', '!GetAtt Bucket.RegionalDomainName', '!GetAtt Bucket.Region', /no attribute Region/],
    ['a name in a !Sub', '{Bucket.Arn}/*', '{Bukket.Arn}/*', /!GetAtt Bukket leads nowhere/],
    ['a parameter in a !Sub', '{AWS::Partition}', '{AWS::Party}', /!Ref AWS::Party leads nowhere/],
    ['a condition of an !If', '!If [MfaIsOff,', '!If [MfaOff,', /no condition MfaOff/],
    ['a condition of a resource', 'Condition: HasDemoApi', 'Condition: HasDemo', /no condition HasDemo/],
    ['a condition’s parameter', '!Equals [!Ref Mfa,', '!Equals [!Ref MFA,', /!Ref MFA leads nowhere/],
  ];
  for (const [what, from, to, complaint] of slips) {
    it(`are caught when ${what} is wrong`, () => {
      assert.match(checkReferences(withSlip(from, to)).join('\n'), complaint);
    });
  }

  it('are caught when a parameter or a condition is left over', () => {
    const left = withSlip('DomainName:', 'DomainName:');
    left.Parameters.Colour = { Type: 'String' };
    left.Conditions.IsGreen = { 'Fn::Equals': ['green', 'blue'] };
    assert.deepEqual(checkReferences(left), ['parameter Colour is never used', 'condition IsGreen is never used']);
  });

  it('are caught when the API asks for the distribution that asks for the API', () => {
    const circle = withSlip('Resources:', 'Resources:');
    const api = circle.Resources.Gateway;
    assert.ok(api?.Properties);
    api.Properties.Description = { 'Fn::GetAtt': ['Distribution', 'DomainName'] };
    assert.match(checkReferences(circle).join('\n'), /Distribution needs Gateway needs Distribution/);
  });

  it('lead to something that exists whichever two parameters are turned which way', () => {
    const stacks = [...parameterPairs(ourTemplate)];
    for (const parameters of stacks) sampleStack(ourTemplate, parameters);
    assert.ok(stacks.length > 300, `${stacks.length} stacks`);
  });

  it('are caught when something optional is named by something that is not', () => {
    const output = 'Condition: HasIdentityPool\n    Description: identityPoolId';
    const loose = withSlip(output, 'Description: identityPoolId');
    assert.throws(() => sampleStack(loose, { IdentityPool: 'no' }), /IdentityPoolOfUsers is not part of this stack/);
  });
});
