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
