/** From the template's parameters to the site's configuration, without a deployment. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configFromOutputs } from '../../deploy/config-from-outputs.ts';
import { ourTemplate } from './our-template.ts';
import { sampleStack } from './sample-stack.ts';

function configFor(parameters: Record<string, string>) {
  const { signInWith, passkeys } = configFromOutputs(sampleStack(ourTemplate, parameters).outputs);
  return { signInWith, passkeys };
}

test('the site is told how people sign in, and of passkeys where there are any', () => {
  assert.deepEqual(configFor({}), { signInWith: 'srp', passkeys: undefined });
  assert.deepEqual(configFor({ SignInWith: 'password' }), { signInWith: 'password', passkeys: undefined });
  assert.deepEqual(configFor({ Passkeys: 'yes' }), { signInWith: 'srp', passkeys: true });
  assert.deepEqual(configFor({ SignIn: 'choice', Passkeys: 'yes' }), { signInWith: 'choice', passkeys: true });
});

test('the site is told where managed login is, by a prefix of the pool’s region or by a name of its own', () => {
  const managedIn = (parameters: Record<string, string>) =>
    configFromOutputs(sampleStack(ourTemplate, parameters).outputs).managedLogin?.domain;
  assert.equal(managedIn({}), undefined);
  assert.equal(managedIn({ ManagedLogin: 'yes', LinkDomainPrefix: 'ada' }), 'ada.auth.eu-central-1.amazoncognito.com');
  assert.match(managedIn({ ManagedLogin: 'yes' }) ?? '', /^gatehouse-[0-9a-f-]{36}\.auth\.eu-central-1\./);
  const own = { ManagedLogin: 'yes', LoginDomainName: 'auth.example.com', LoginCertificateArn: 'arn' };
  assert.equal(managedIn(own), 'auth.example.com');
});

test('a domain for links alone says that it has the older pages, since an update keeps what is left out', () => {
  const version = (parameters: Record<string, string>) =>
    sampleStack(ourTemplate, parameters).resources.UserPoolDomain?.properties.ManagedLoginVersion;
  assert.deepEqual([version({ ManagedLogin: 'yes' }), version({ ConfirmBy: 'link' })], [2, 1]);
});

test('identity providers are there by their client ids, the client has them, and no output tells a secret', () => {
  const { resources, outputs } = sampleStack(ourTemplate, {
    ManagedLogin: 'yes',
    GoogleClientId: 'g',
    GoogleClientSecret: 'secret-of-google',
    AppleServicesId: 'a',
    AppleTeamId: 't',
    AppleKeyId: 'k',
    ApplePrivateKey: 'key-of-apple',
    CompanyName: 'Firm',
    CompanyMetadataUrl: 'https://firm.example/m',
  });
  const made = Object.values(resources).filter(({ type }) => type === 'AWS::Cognito::UserPoolIdentityProvider');
  assert.deepEqual(made.map(({ properties }) => properties.ProviderName).sort(), ['Firm', 'Google', 'SignInWithApple']);
  const { SupportedIdentityProviders, CallbackURLs, LogoutURLs } = resources.UserPoolClient?.properties ?? {};
  assert.equal((SupportedIdentityProviders as unknown[]).length, 4);
  assert.match(String(CallbackURLs), /^https:\/\/[^/]+\/callback\.html$/);
  assert.deepEqual(LogoutURLs, CallbackURLs);
  assert.doesNotMatch(JSON.stringify(outputs), /secret-of|key-of/);
  for (const name of [
    'GoogleClientSecret',
    'FacebookClientSecret',
    'AmazonClientSecret',
    'ApplePrivateKey',
    'CompanyClientSecret',
  ])
    assert.equal((ourTemplate.Parameters[name] as { NoEcho?: boolean } | undefined)?.NoEcho, true, name);
});
