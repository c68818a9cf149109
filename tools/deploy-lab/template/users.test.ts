/** The user pool, its client and its mail, as the template makes them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mails } from '../../../emulator/delivery/mails.ts';
import type { Json } from '../../template/template.ts';
import { at, ourTemplate, propertiesOf, runFunction } from './our-template.ts';
import { sampleStack } from './sample-stack.ts';

describe('the users in the template', () => {
  it('sign in by an address in any case, recover by it, and are neither deleted nor revealed by accident', () => {
    const pool = propertiesOf('UserPool');
    assert.equal(pool.DeletionProtection, 'ACTIVE');
    assert.equal(ourTemplate.Resources.UserPool?.UpdateReplacePolicy, 'Retain');
    assert.deepEqual(pool.UsernameAttributes, ['email']);
    assert.deepEqual(pool.UsernameConfiguration, { CaseSensitive: false });
    assert.deepEqual(at(pool, 'UserAttributeUpdateSettings', 'AttributesRequireVerificationBeforeUpdate'), ['email']);
    assert.deepEqual(at(pool, 'AccountRecoverySetting', 'RecoveryMechanisms', 0, 'Name'), 'verified_email');
    assert.equal(propertiesOf('UserPoolClient').PreventUserExistenceErrors, 'ENABLED');
  });

  it('use a client without a secret, whose refresh tokens can be revoked, and that reads and writes custom:telnum', () => {
    assert.equal(at(propertiesOf('UserPool'), 'Schema', 2, 'Name'), 'telnum');
    const client = propertiesOf('UserPoolClient');
    assert.equal(client.GenerateSecret, false);
    assert.equal(client.EnableTokenRevocation, true);
    assert.ok(listOf(client.ReadAttributes).includes('custom:telnum'));
    assert.ok(listOf(client.WriteAttributes).includes('custom:telnum'));
  });

  it('sign in by SRP and refresh, and by nothing else unless it is asked for', () => {
    const flows = (parameters: Record<string, string>) =>
      listOf(propertiesOf('UserPoolClient', parameters).ExplicitAuthFlows);
    assert.deepEqual(flows({ RotateRefreshTokens: 'no' }), ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
    assert.deepEqual(flows({}), ['ALLOW_USER_SRP_AUTH']);
    assert.ok(flows({ SignInWith: 'password' }).includes('ALLOW_USER_PASSWORD_AUTH'));
    assert.ok(flows({ AdminSignIn: 'yes' }).includes('ALLOW_ADMIN_USER_PASSWORD_AUTH'));
    for (const asked of [{ SignIn: 'choice' }, { Passkeys: 'yes' }])
      assert.ok(flows(asked).includes('ALLOW_USER_AUTH'));
  });

  it('begin with a code or a passkey where that was asked for, and where Cognito takes it', () => {
    const factors = (parameters: Record<string, string>) =>
      at(propertiesOf('UserPool', parameters), 'Policies', 'SignInPolicy', 'AllowedFirstAuthFactors');
    assert.deepEqual(factors({}), ['PASSWORD']);
    // So that a pool that comes from another plan has nothing left that LITE lacks.
    assert.deepEqual(factors({ FeaturePlan: 'LITE', RotateRefreshTokens: 'no' }), ['PASSWORD']);
    assert.deepEqual(factors({ Passkeys: 'yes' }), ['PASSWORD', 'WEB_AUTHN']);
    assert.deepEqual(factors({ SignIn: 'choice' }), ['PASSWORD', 'EMAIL_OTP']);
    assert.deepEqual(factors({ SignIn: 'choice', Passkeys: 'yes', Mfa: 'required' }), ['PASSWORD', 'WEB_AUTHN']);
  });

  it('have passkeys that belong to the whole host of the site, and are worth two factors', () => {
    const passkeys = (parameters: Record<string, string>) => {
      const pool = propertiesOf('UserPool', parameters);
      return [pool.WebAuthnRelyingPartyID, pool.WebAuthnUserVerification, pool.WebAuthnFactorConfiguration];
    };
    const worth = ['required', 'MULTI_FACTOR_WITH_USER_VERIFICATION'];
    assert.deepEqual(passkeys({}), [undefined, undefined, undefined]);
    const [given, ...others] = passkeys({ Passkeys: 'yes' });
    assert.match(String(given), /^\w+\.cloudfront\.net$/);
    assert.deepEqual(others, worth);
    const own = passkeys({ Passkeys: 'yes', DomainName: 'login.example.com', CertificateArn: 'arn' });
    assert.deepEqual(own, ['login.example.com', ...worth]);
  });

  it('have passwords and tokens as the parameters say', () => {
    const policy = at(propertiesOf('UserPool', { PasswordMinimumLength: '8' }), 'Policies', 'PasswordPolicy');
    assert.equal(at(policy, 'MinimumLength'), '8');
    const client = (parameters: Record<string, string>) => propertiesOf('UserPoolClient', parameters);
    assert.equal(client({ AccessTokenMinutes: '5' }).AccessTokenValidity, '5');
    assert.equal(client({ IdTokenMinutes: '6' }).IdTokenValidity, '6');
    assert.equal(client({ RefreshTokenDays: '7' }).RefreshTokenValidity, '7');
    assert.equal(at(client({ RotateRefreshTokens: 'no' }), 'RefreshTokenRotation', 'Feature'), undefined);
    assert.equal(at(client({}), 'RefreshTokenRotation', 'Feature'), 'ENABLED');
  });

  it('have a second factor and remembered devices as the parameters say', () => {
    const factors = (Mfa: string) => {
      const { MfaConfiguration, EnabledMfas } = propertiesOf('UserPool', { Mfa });
      return [MfaConfiguration, EnabledMfas];
    };
    assert.deepEqual(factors('off'), ['OFF', undefined]);
    assert.deepEqual(factors('optional'), ['OPTIONAL', ['SOFTWARE_TOKEN_MFA']]);
    assert.deepEqual(factors('required'), ['ON', ['SOFTWARE_TOKEN_MFA']]);
    const asks = (RememberDevices: string) =>
      at(propertiesOf('UserPool', { RememberDevices }), 'DeviceConfiguration', 'DeviceOnlyRememberedOnUserPrompt');
    assert.deepEqual(['never', 'ask', 'always'].map(asks), [undefined, true, false]);
  });

  it('confirm by code, by Cognito’s link with a domain for it, or by a link to the site with a function for it', () => {
    const optional = ['UserPoolDomain', 'ConfirmationMail', 'ConfirmationMailPermission', 'ConfirmationMailRole'];
    const parts = (ConfirmBy: string) => {
      const { resources } = sampleStack(ourTemplate, { ConfirmBy });
      return optional.filter((name) => resources[name]);
    };
    assert.deepEqual(parts('code'), []);
    assert.deepEqual(parts('link'), optional.slice(0, 1));
    assert.deepEqual(parts('site-link'), optional.slice(1));
    const way = (ConfirmBy: string) =>
      at(propertiesOf('UserPool', { ConfirmBy }), 'VerificationMessageTemplate', 'DefaultEmailOption');
    assert.deepEqual(['code', 'link', 'site-link'].map(way), [
      'CONFIRM_WITH_CODE',
      'CONFIRM_WITH_LINK',
      'CONFIRM_WITH_CODE',
    ]);
    const prefix = String(propertiesOf('UserPoolDomain', { ConfirmBy: 'link' }).Domain);
    assert.match(prefix, new RegExp(ourTemplate.Parameters.LinkDomainPrefix?.AllowedPattern ?? '(?!)'));
  });

  it('who sign up with site-link get a mail that leads to the site’s own confirm.html', async () => {
    const { emailMessage = '' } = await mail('CustomMessage_SignUp');
    const href = /href="([^"]+)"/.exec(emailMessage)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const link = new URL(href);
    assert.equal(link.origin + link.pathname, 'https://login.example.com/confirm.html');
    assert.equal(link.searchParams.get('user'), 'ada & grace');
    assert.ok(href.endsWith('code={####}'), 'Cognito’s mark for the code is left for Cognito');
    assert.equal((await mail('CustomMessage_ResendCode')).emailMessage, emailMessage);
    assert.deepEqual(await mail('CustomMessage_ForgotPassword'), {}, 'other mails stay as they are');
  });

  it('get it in the language of the page that asked, and so a code', async () => {
    for (const [language, { code, link }] of Object.entries(mails)) {
      const { emailSubject, emailMessage = '' } = await mail('CustomMessage_SignUp', language);
      assert.equal(emailSubject, link.subject);
      assert.match(
        emailMessage,
        /^<p dir="auto"><a href="https:\/\/login\.example\.com\/confirm\.html\?[^"]*">[^<]+<\/a><\/p><p dir="auto">[^<]+<\/p>$/,
      );
      assert.doesNotMatch(emailMessage, /The link is good/, language);
      const reset = await mail('CustomMessage_ForgotPassword', language);
      assert.deepEqual(reset, { emailSubject: code.subject, emailMessage: `<p dir="auto">${code.text}</p>` });
    }
    const { emailMessage = '' } = await mail('CustomMessage_SignUp', 'toString');
    assert.match(emailMessage, /The link is good/);
  });
});

type Mail = { emailSubject?: string; emailMessage?: string };

async function mail(triggerSource: string, language?: string): Promise<Mail> {
  const parameters = { ConfirmBy: 'site-link', DomainName: 'login.example.com', CertificateArn: 'arn' };
  const request = { codeParameter: '{####}', ...(language && { clientMetadata: { language } }) };
  const event = { triggerSource, userName: 'ada & grace', request, response: {} };
  const answer = await runFunction(propertiesOf('ConfirmationMail', parameters), event);
  return (answer as { response: Mail }).response;
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
