/** The triggers of somebody who comes from a provider. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InboundFederationEvent } from '../triggers/events.ts';
import { openFederation } from './federation-scene.ts';

const email = 'ada@gmail.example';

test('Triggers are called as Cognito calls them, and what they throw is told with a full stop and a blank', async (t) => {
  const seen: string[] = [];
  const note = <Event extends { triggerSource: string }>(event: Event) => {
    seen.push(event.triggerSource);
    return event;
  };
  const scene = await openFederation(t, {
    triggers: {
      preSignUp(event) {
        if (event.request.userAttributes.email === 'no@gmail.example') throw new Error('Not you');
        return note(event);
      },
      postConfirmation: note,
      preAuthentication: note,
      postAuthentication: note,
    },
  });
  await scene.addProvider('Google', 'Google');
  await scene.addProvider('Adfs', 'SAML');
  await scene.come('Google', { email });
  assert.deepEqual(seen.splice(0), ['PreSignUp_ExternalProvider', 'PostConfirmation_ConfirmSignUp']);
  await scene.come('Google', { email });
  assert.deepEqual(seen, ['PreAuthentication_Authentication', 'PostAuthentication_Authentication']);
  const words = 'PreSignUp failed with error Not you. ';
  const refused = { subject: '5', email: 'no@gmail.example' };
  await assert.rejects(scene.come('Google', refused), { error: 'invalid_request', message: words });
  const ofSaml = { error: 'server_error', message: `Invalid SAML response received: ${words}` };
  await assert.rejects(scene.come('Adfs', refused), ofSaml);
});

test('A trigger may change what a provider tells before it is mapped, each time', async (t) => {
  const seen: InboundFederationEvent[] = [];
  const scene = await openFederation(t, {
    triggers: {
      inboundFederation(event) {
        seen.push(event);
        const { mail = '' } = event.request.attributes.idToken ?? {};
        if (mail.endsWith('.test')) throw new Error('Not you');
        if (mail) event.response.userAttributesToMap = { email: mail.toLowerCase() };
        return event;
      },
    },
  });
  await scene.addProvider('Okta', 'OIDC', { email: 'email', name: 'name' });
  await scene.come('Okta', { mail: 'ADA@gmail.example', name: 'Ada', roles: ['a', 'b'] });
  const first = await scene.attributesOf('okta_1234');
  assert.deepEqual([first.email, first.name], [email, undefined]);
  await scene.come('Okta', { name: 'Ada' });
  assert.equal((await scene.attributesOf('okta_1234')).name, 'Ada');
  const [event] = seen;
  assert.deepEqual([event?.triggerSource, event?.userName], ['InboundFederation_ExternalProvider', '1234']);
  const idToken = { mail: 'ADA@gmail.example', name: 'Ada', roles: '[a,b]' };
  assert.deepEqual(event?.request, { providerName: 'Okta', providerType: 'OIDC', attributes: { idToken } });
  const words = 'InboundFederation failed with error Not you. ';
  await assert.rejects(scene.come('Okta', { mail: 'a@x.test' }), { error: 'invalid_request', message: words });
});
