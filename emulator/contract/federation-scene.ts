/** A pool with identity providers, and people who come from them without anybody having asked a browser. */
import type { TestContext } from 'node:test';
import type { IdentityProviderTypeType } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolOptions } from '../emulator.ts';
import type { Visit } from '../federation/profile.ts';
import { signInFromProvider } from '../federation/sign-in.ts';
import { findPool, findPoolClient } from '../pools/find.ts';
import { findKept } from '../pools/kept.ts';
import type { User } from '../store/user.ts';
import { openPool, passwordClient, type Scene } from './scene.ts';

export const socialKeys = { client_id: 'x', client_secret: 'y', authorize_scopes: 'openid' };
const oidcKeys = { ...socialKeys, oidc_issuer: 'https://okta.example', attributes_request_method: 'GET' };

const details: Partial<Record<IdentityProviderTypeType, Record<string, string>>> = {
  OIDC: oidcKeys,
  SignInWithApple: { ...socialKeys, team_id: 't', key_id: 'k', private_key: 'p' },
  SAML: { MetadataURL: 'https://adfs.example/metadata' },
};

export type FederationScene = Scene & {
  addProvider(name: string, type: IdentityProviderTypeType, mapping?: Record<string, string>): Promise<void>;
  /** As the provider of that name has told it; the subject is `sub`, or whatever the kind has. */
  come(name: string, claims: Record<string, unknown>): Promise<User>;
  attributesOf(Username: string): Promise<Record<string, string>>;
};

export async function openFederation(test: TestContext, options: PoolOptions = {}): Promise<FederationScene> {
  const scene = await openPool(test, { client: passwordClient, ...options });
  const { cognito, emulator, UserPoolId, ClientId } = scene;
  return {
    ...scene,
    async addProvider(ProviderName, ProviderType, AttributeMapping = { email: 'email' }) {
      const ProviderDetails = details[ProviderType] ?? socialKeys;
      await cognito.createIdentityProvider({
        UserPoolId,
        ProviderName,
        ProviderType,
        ProviderDetails,
        AttributeMapping,
      });
    },
    come(name, { subject = '1234', ...claims }) {
      const pool = findPool(emulator.world, UserPoolId);
      const provider = findKept(pool, 'identity-provider', name);
      if (!provider) throw new Error(`No provider ${name}`);
      const profile: Visit['profile'] = {
        subject: String(subject),
        claims,
        issuer: null,
        answered: { idToken: claims },
      };
      return signInFromProvider(
        emulator.world,
        { pool, client: findPoolClient(pool, ClientId) },
        { provider, profile },
      );
    },
    async attributesOf(Username) {
      const { UserAttributes = [] } = await cognito.adminGetUser({ UserPoolId, Username });
      return Object.fromEntries(UserAttributes.map(({ Name = '', Value = '' }) => [Name, Value]));
    },
  };
}
