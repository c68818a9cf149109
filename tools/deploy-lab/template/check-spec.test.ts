/** The template against AWS's published schema, and the check itself against slips of the pen. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compactTemplate } from '../../template/compact-template.ts';
import { readTemplate } from '../../template/read-template.ts';
import { checkSpec, resourceSpec } from './check-spec.ts';
import { ourTemplate, templateText, withSlip } from './our-template.ts';

describe('the template and AWS’s schema', () => {
  it('has only types, properties, shapes and words that the schema knows, and every required property', () => {
    assert.deepEqual(checkSpec(ourTemplate), []);
  });

  const slips: [what: string, from: string, to: string, complaint: RegExp][] = [
    ['a type', 'AWS::S3::BucketPolicy', 'AWS::S3::BucketPolice', /no type AWS::S3::BucketPolice/],
    ['a property', 'DeletionProtection:', 'DeletionProtektion:', /UserPool\.DeletionProtektion is not a property/],
    ['a property deep down', 'AccessControlMaxAgeSec:', 'MaxAgeSec:', /StrictTransportSecurity\.MaxAgeSec is not/],
    ['a property in an !If', 'OriginProtocolPolicy:', 'OriginProtokol:', /OriginProtokol is not a property/],
    ['a tag', 'Tags: [{ Key: gatehouse,', 'Tags: [{ Kee: gatehouse,', /Kee is not a property/],
    ['a word of the schema', 'ObjectOwnership: BucketOwner', 'ObjectOwnership: Bukket', /can't be BukketEnforced/],
    ['a word of the SDK', 'HttpVersion: http2and3', 'HttpVersion: http2+3', /HttpVersion can't be http2\+3/],
    ['a word in an !If', 'EmailSendingAccount: DEVELOPER', 'EmailSendingAccount: ME', /can't be ME/],
    ['a parameter’s word', '[LITE, ESSENTIALS, PLUS]\n', '[LITE, BASIC]\n', /UserPoolTier can't be BASIC/],
    ['a list', 'AutoVerifiedAttributes: [email]', 'AutoVerifiedAttributes: email', /should be a list/],
    ['an object', '{ CaseSensitive: false }', 'none', /UsernameConfiguration should be an object/],
    ['a number', 'MinTTL: 0', 'MinTTL: none', /MinTTL should be a number/],
    ['a boolean', 'GenerateSecret: false', 'GenerateSecret: never', /GenerateSecret should be true or false/],
    ['text', 'PriceClass: !Ref PriceClass', 'PriceClass: 100', /PriceClass should be text/],
    ['a required property', '      RouteKey: GET /api/me\n', '', /DemoApiRoute\.RouteKey is required/],
    [
      'a property that may be left out',
      'RouteKey: GET /api/me',
      'RouteKey: !If [HasDemoApi, x, !Ref AWS::NoValue]',
      /required/,
    ],
  ];
  for (const [what, from, to, complaint] of slips) {
    it(`part company when ${what} is wrong`, () => {
      assert.match(checkSpec(withSlip(from, to)).join('\n'), complaint);
    });
  }

  it('agree that whatever can have a tag has one', () => {
    for (const [name, { Type, Properties }] of Object.entries(ourTemplate.Resources)) {
      const property = resourceSpec(Type)?.tagInformation?.tagPropertyName;
      if (property) assert.match(JSON.stringify(Properties?.[property] ?? ''), /gatehouse/, `${name} has ${property}`);
    }
  });

  it('meet within the 51,200 bytes that CloudFormation takes as text, once what is for readers is left out', () => {
    const compact = compactTemplate(ourTemplate);
    assert.ok(Buffer.byteLength(compact) <= 51_200, `${Buffer.byteLength(compact)} bytes`);
    const { Conditions, Rules, Resources } = readTemplate(compact);
    assert.deepEqual(Conditions, ourTemplate.Conditions);
    const ours = JSON.stringify(ourTemplate.Rules).replace(/,"AssertDescription":"[^"]*"/g, '');
    assert.deepEqual(JSON.parse(JSON.stringify(Rules)), JSON.parse(ours));
    assert.deepEqual(Object.keys(Resources), Object.keys(ourTemplate.Resources));
    assert.ok(!/"Metadata"|\\n *\/\/ /.test(compact), 'nothing that is for readers');
  });

  it('meet in old YAML as in new, and within the 1,000,000 bytes that CloudFormation takes from a bucket', () => {
    assert.deepEqual(readTemplate(templateText, '1.2'), ourTemplate);
    assert.ok(Buffer.byteLength(templateText) <= 1_000_000);
  });
});
