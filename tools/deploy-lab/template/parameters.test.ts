/** What a person can choose in the template: described, bounded, and refused in words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fits } from '../../template/parameter-fits.ts';
import { brokenRules } from '../../template/resolve-template.ts';
import { at, ourTemplate } from './our-template.ts';

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
    for (const [name, parameter] of Object.entries(ourTemplate.Parameters)) {
      assert.ok(fits(parameter, String(parameter.Default)), name);
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
      ['', 'login.example.com', 'xn--bcher-kva.example', 'login.xn--p1ai'],
      ['https://a.example', 'login', 'A.example', '-a.example'],
    ],
    [
      'CertificateArn',
      ['', `arn:aws:acm:us-east-1:${certificate}`],
      [`arn:aws:acm:eu-west-1:${certificate}`, 'certificate'],
    ],
    ['LinkDomainPrefix', ['', 'ada', 'a-1'], ['my-aws-login', 'cognito1', '-a', 'Ada', 'a.b']],
    [
      'MailFrom',
      ['', 'login@example.com', 'Example <login@example.com>'],
      ['login', 'Example login@', 'login@example.com>', '<login@example.com', 'A\r\nBcc: <b@example.com>'],
    ],
    [
      'ApiUrl',
      ['', 'https://api.example.com', 'https://api.example.com:8443/v1/me'],
      ['http://a.example', '/api', "https://a.example/'"],
    ],
    ['HostedZoneId', ['', 'Z0123456789ABCDEFGHIJ'], ['example.com', 'z01', '/hostedzone/Z01']],
    [
      'WebAclArn',
      ['', 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/site/01234567-89ab-cdef-0123-456789abcdef'],
      ['arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/site/01234567-89ab-cdef-0123-456789abcdef'],
    ],
    [
      'PermissionsBoundary',
      ['', 'arn:aws:iam::123456789012:policy/team/boundary'],
      ['boundary', 'arn:aws:iam::1:role/x'],
    ],
    ['AlarmMail', ['', 'ada@example.com'], ['ada', 'Ada <ada@example.com>']],
    [
      'ProtectPath',
      ['/private/*', '/a/b-c/*'],
      ['private/*', '/*', '/api/*', '/session/*', '/a b/*', '/private', '/p/*/x'],
    ],
    [
      'ProtectGroups',
      ['', 'board=directors', 'board=directors,people/pay=hr'],
      ['board', 'board=', '=x', '/board=x', "a=b',x='", 'a=b,', 'a=b c'],
    ],
    ['CompanyName', ['', 'Example', 'Google-Workspace'], ['Google', 'COGNITO', 'LoginWithAmazon', 'ab', 'A company']],
    ['MailIdentityArn', ['', 'arn:aws:ses:eu-west-1:123456789012:identity/example.com'], ['example.com']],
  ];
  for (const [name, right, wrong] of samples) {
    it(`${name} takes what is right and nothing else`, () => {
      const parameter = ourTemplate.Parameters[name];
      assert.ok(parameter);
      for (const value of right) assert.ok(fits(parameter, value), `takes ${value}`);
      for (const value of [...wrong, ' ', `${right[1]} `, `${right[1]}\n`, `a\n${right[1]}`]) {
        assert.ok(!fits(parameter, value), `refuses ${JSON.stringify(value)}`);
      }
    });
  }

  const numbers = Object.entries(ourTemplate.Parameters).filter(([, { Type }]) => Type === 'Number');
  for (const [name, parameter] of numbers) {
    it(`${name} takes whole numbers in its range and nothing else`, () => {
      const { MinValue: least = Number.NaN, MaxValue: most = Number.NaN } = parameter;
      for (const value of [least, least + 1, most]) assert.ok(fits(parameter, String(value)), `takes ${value}`);
      const middle = String(least + 4);
      const outside = [String(least - 1), String(most + 1), '0', '-1', '9'.repeat(400), 'Infinity', 'NaN'];
      const shapes = [`${middle}.5`, `${middle}.0`, `${middle}.`, `${middle}e0`, '1e1', '0x10', '0b1010', `+${middle}`];
      const strange = [
        '',
        ' ',
        ` ${middle}`,
        `${middle} `,
        `${middle}\n`,
        `0${middle}`,
        `${middle}n`,
        `${middle},0`,
        '1_0',
      ];
      for (const value of [...outside, ...shapes, ...strange, '١٥']) {
        assert.ok(!fits(parameter, value), `refuses ${JSON.stringify(value)}`);
      }
      assert.match(parameter.ConstraintDescription ?? '', /whole/);
    });
  }

  for (const [name, parameter] of Object.entries(ourTemplate.Parameters)) {
    if (!parameter.AllowedValues) continue;
    it(`${name} takes its words as they are written, and no other`, () => {
      for (const word of parameter.AllowedValues ?? []) {
        assert.ok(fits(parameter, String(word)));
        for (const value of [`${word} `, ` ${word}`, `${word}\n`, `${word}${word}`, ''])
          assert.ok(!fits(parameter, value));
      }
    });
  }

  it('quiet no finding of cfn-lint’s but the one that judges a name by its default alone', () => {
    assert.deepEqual(at(ourTemplate.Metadata, 'cfn-lint', 'config', 'ignore_checks'), ['W1030']);
  });

  it('that need one another are refused alone', () => {
    const broken = (parameters: Record<string, string>) =>
      brokenRules(ourTemplate, { parameters, pseudo: {}, valueOf: () => '' }).join();
    assert.equal(broken({}), '');
    assert.match(broken({ DomainName: 'a.example' }), /needs CertificateArn/);
    assert.match(broken({ HostedZoneId: 'Z1' }), /needs DomainName/);
    assert.match(broken({ CertificateArn: 'arn' }), /needs DomainName/);
    assert.match(broken({ MailFrom: 'a@b.example' }), /needs MailIdentityArn/);
    assert.match(broken({ MailIdentityArn: 'arn' }), /needs MailFrom/);
    assert.match(broken({ DemoApi: 'yes', ApiUrl: 'https://a.example' }), /ApiUrl or DemoApi/);
    assert.match(broken({ RotateRefreshTokens: 'yes', FeaturePlan: 'LITE' }), /needs FeaturePlan/);
    assert.match(broken({ SignIn: 'choice', FeaturePlan: 'LITE' }), /SignIn=choice needs FeaturePlan/);
    assert.match(broken({ Passkeys: 'yes', FeaturePlan: 'LITE' }), /Passkeys needs FeaturePlan/);
    assert.match(broken({ SignIn: 'choice', SignInWith: 'password' }), /SignInWith has to be srp/);
    assert.match(broken({ SignIn: 'choice', Mfa: 'required' }), /unless Passkeys=yes/);
    assert.equal(broken({ SignIn: 'choice', Mfa: 'required', Passkeys: 'yes' }), '');
    const google = { GoogleClientId: 'id', GoogleClientSecret: 'secret' };
    assert.match(broken(google), /identity providers and LoginDomainName need ManagedLogin=yes/);
    assert.equal(broken({ ...google, ManagedLogin: 'yes' }), '');
    const login = { ManagedLogin: 'yes', LoginDomainName: 'a.example', LoginCertificateArn: 'arn' };
    assert.match(broken({ ...login, ManagedLogin: 'no' }), /need ManagedLogin=yes/);
    assert.match(broken({ ...login, DomainName: 'a.example', CertificateArn: 'arn' }), /another name than DomainName/);
    assert.equal(broken(login), '');
    assert.equal(broken({ RotateRefreshTokens: 'yes', DomainName: 'a.example', CertificateArn: 'arn' }), '');
  });
});
