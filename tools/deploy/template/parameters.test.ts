/** What a person can choose in the template: described, bounded, and refused in words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, ourTemplate } from './our-template.ts';
import { brokenRules } from './resolve-template.ts';

describe('the template’s parameters', () => {
  it('each say what they are for, have a default, and say in words what a pattern or a range asks', () => {
    for (const [name, parameter] of Object.entries(ourTemplate.Parameters)) {
      assert.ok((parameter.Description ?? '').length > 20, `${name} has a description`);
      assert.ok(parameter.Default !== undefined, `${name} has a default`);
      const isBounded = (parameter.AllowedPattern ?? parameter.MaxValue) !== undefined;
      assert.equal(parameter.ConstraintDescription !== undefined, isBounded, `${name} and its bounds`);
    }
  });

  it('take their own defaults', () => {
    for (const [name, { Default, AllowedValues, AllowedPattern, MinValue, MaxValue }] of Object.entries(
      ourTemplate.Parameters,
    )) {
      if (AllowedValues) assert.ok(AllowedValues.includes(Default ?? ''), name);
      if (AllowedPattern) assert.match(String(Default), new RegExp(AllowedPattern), name);
      if (MinValue !== undefined) assert.ok(Number(Default) >= MinValue && Number(Default) <= Number(MaxValue), name);
    }
  });

  it('stand in one group each in the console', () => {
    const groups = at(ourTemplate.Metadata, 'AWS::CloudFormation::Interface', 'ParameterGroups');
    assert.ok(Array.isArray(groups));
    const named = groups.flatMap((group) => at(group, 'Parameters') ?? []);
    assert.deepEqual(named.sort(), Object.keys(ourTemplate.Parameters).sort());
  });

  const certificate = '123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef';
  const samples: [parameter: string, right: string[], wrong: string[]][] = [
    [
      'DomainName',
      ['', 'login.example.com', 'xn--bcher-kva.example'],
      ['https://a.example', 'login', 'A.example', '-a.example'],
    ],
    [
      'CertificateArn',
      ['', `arn:aws:acm:us-east-1:${certificate}`],
      [`arn:aws:acm:eu-west-1:${certificate}`, 'certificate'],
    ],
    ['LinkDomainPrefix', ['', 'ada', 'a-1'], ['my-aws-login', 'cognito1', '-a', 'Ada', 'a.b']],
    ['MailFrom', ['', 'login@example.com', 'Example <login@example.com>'], ['login', 'Example login@']],
    [
      'ApiUrl',
      ['', 'https://api.example.com', 'https://api.example.com:8443/v1/me'],
      ['http://a.example', '/api', "https://a.example/'"],
    ],
    ['MailIdentityArn', ['', 'arn:aws:ses:eu-west-1:123456789012:identity/example.com'], ['example.com']],
  ];
  for (const [name, right, wrong] of samples) {
    it(`${name} takes what is right and nothing else`, () => {
      const pattern = new RegExp(ourTemplate.Parameters[name]?.AllowedPattern ?? '(?!)');
      for (const value of right) assert.match(value, pattern);
      for (const value of wrong) assert.doesNotMatch(value, pattern);
    });
  }

  it('that need one another are refused alone', () => {
    const broken = (parameters: Record<string, string>) =>
      brokenRules(ourTemplate, { parameters, pseudo: {}, valueOf: () => '' }).join();
    assert.equal(broken({}), '');
    assert.match(broken({ DomainName: 'a.example' }), /needs CertificateArn/);
    assert.match(broken({ CertificateArn: 'arn' }), /needs DomainName/);
    assert.match(broken({ MailFrom: 'a@b.example' }), /needs MailIdentityArn/);
    assert.match(broken({ MailIdentityArn: 'arn' }), /needs MailFrom/);
    assert.match(broken({ DemoApi: 'yes', ApiUrl: 'https://a.example' }), /ApiUrl or DemoApi/);
    assert.match(broken({ RotateRefreshTokens: 'yes', FeaturePlan: 'LITE' }), /needs FeaturePlan/);
    assert.equal(broken({ RotateRefreshTokens: 'yes', DomainName: 'a.example', CertificateArn: 'arn' }), '');
  });
});
