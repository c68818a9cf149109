/** The command line of `npm run deploy` and `undeploy`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CommandError } from '../command-line/command-error.ts';
import { Scene } from '../deploy-lab/scene.ts';
import { ourTemplate } from '../deploy-lab/template/our-template.ts';
import { checkParameters, chooseParameters } from './choose-parameters.ts';
import { readDeployOptions, readUndeployOptions } from './read-options.ts';

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof CommandError);
    assert.equal(error.exitCode, 2);
    return error.message;
  }
  return assert.fail('nothing was refused');
}

describe('the command line', () => {
  it('means the stack gatehouse, config.ts and dist when it is silent', () => {
    const options = readDeployOptions([]);
    assert.equal(options?.stack, 'gatehouse');
    assert.match(options?.configFile ?? '', /\/config\.ts$/);
    assert.match(options?.outdir ?? '', /\/dist$/);
    assert.deepEqual([options?.yes, options?.dryRun, options?.pause], [false, false, 3000]);
  });

  it('takes parameters with = and blanks in their values', () => {
    const { parameters } =
      readDeployOptions(['-p', 'MailFrom=A B <a@b.example>', '--parameter', 'ApiUrl=https://x/?a=b']) ?? {};
    assert.deepEqual(parameters, { MailFrom: 'A B <a@b.example>', ApiUrl: 'https://x/?a=b' });
  });

  it('is refused with what was expected', () => {
    assert.match(
      refusal(() => readDeployOptions(['--stak', 'x'])),
      /--stak/,
    );
    assert.match(
      refusal(() => readDeployOptions(['now'])),
      /now/,
    );
    assert.match(
      refusal(() => readDeployOptions(['--stack', '1st'])),
      /starts with a letter/,
    );
    for (const poll of ['often', '', ' ', ' 3', '1e1', '0x10', '61', '-1', 'Infinity']) {
      assert.match(
        refusal(() => readDeployOptions([`--poll=${poll}`])),
        /expected seconds/,
      );
    }
    assert.match(
      refusal(() => readDeployOptions(['--parameter', 'Mfa'])),
      /expected Key=Value/,
    );
    assert.match(
      refusal(() => readUndeployOptions(['--keep-users', '--delete-users'])),
      /exclude each other/,
    );
  });

  it('is refused for parameters that the template would refuse, in the template’s words', () => {
    const check = (given: Record<string, string>) => refusal(() => checkParameters(ourTemplate, given));
    assert.match(check({ Color: 'red' }), /no such parameter.*DomainName/);
    assert.match(check({ Mfa: 'maybe' }), /expected off or optional or required/);
    assert.match(check({ AccessTokenMinutes: '3' }), /expected whole minutes, from 5 to 1440/);
    assert.match(check({ PasswordMinimumLength: '15.5' }), /=15\.5: expected a whole number from 6 to 99/);
    assert.match(check({ DomainName: 'https://a.example' }), /expected a host name/);
    const alone = { DomainName: 'login.example.com' };
    assert.match(
      refusal(() => chooseParameters(ourTemplate, alone)),
      /needs CertificateArn/,
    );
    const stack = {
      StackName: 'gatehouse',
      StackStatus: 'CREATE_COMPLETE' as const,
      CreationTime: new Date(0),
      Parameters: [{ ParameterKey: 'CertificateArn', ParameterValue: 'arn' }],
    };
    assert.deepEqual(chooseParameters(ourTemplate, alone, stack), [
      { ParameterKey: 'DomainName', ParameterValue: 'login.example.com' },
      { ParameterKey: 'CertificateArn', UsePreviousValue: true },
    ]);
  });

  it('is refused for passkeys on a domain that everybody shares, and taken for a name below it', () => {
    const CertificateArn = 'arn';
    for (const DomainName of ['github.io', 'Cloudfront.net', 'co.uk', 'com.ar']) {
      const given = { DomainName, CertificateArn, Passkeys: 'yes' };
      assert.match(
        refusal(() => chooseParameters(ourTemplate, given)),
        new RegExp(`${DomainName}: this is on the public suffix list`),
      );
      assert.ok(chooseParameters(ourTemplate, { ...given, DomainName: `login.${DomainName}` }).length > 0);
      assert.ok(chooseParameters(ourTemplate, { ...given, Passkeys: 'no' }).length > 0);
    }
  });

  it('is refused for codes by mail at once with a second factor that is no longer demanded', () => {
    const stackWith = (values: Record<string, string>) => ({
      StackName: 'gatehouse',
      StackStatus: 'CREATE_COMPLETE' as const,
      CreationTime: new Date(0),
      Parameters: Object.entries(values).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
    });
    const strict = stackWith({ Mfa: 'required', SignIn: 'choice', Passkeys: 'yes' });
    for (const [given, stack] of [
      [{ Mfa: 'optional' }, strict],
      [{ Mfa: 'off', SignIn: 'choice' }, stackWith({ Mfa: 'required', SignIn: 'password' })],
    ] as const) {
      assert.match(
        refusal(() => chooseParameters(ourTemplate, given, stack)),
        /--parameter Mfa=(?:optional|off) --parameter SignIn=password, then --parameter SignIn=choice/,
      );
    }
    assert.ok(chooseParameters(ourTemplate, { Mfa: 'optional', SignIn: 'password' }, strict).length > 0);
    assert.ok(chooseParameters(ourTemplate, { SignIn: 'choice' }, stackWith({ Mfa: 'optional' })).length > 0);
  });

  it('exits with 2 when it is wrong and with 0 when it asks for help', async (test) => {
    const scene = await Scene.open(test);
    const wrong = await scene.deploy(['--parameter', 'Mfa=maybe']);
    assert.deepEqual([wrong.code, wrong.out], [2, '']);
    const help = await scene.run('deploy', ['--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /--dry-run/);
    assert.equal((await scene.run('undeploy', ['--stack', '!'])).code, 2);
    assert.deepEqual(scene.standIn.world.calls, []);
  });
});
