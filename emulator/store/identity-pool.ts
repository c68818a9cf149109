/** What the emulator remembers of an identity pool, in the forms of state.ts. */
import type { JWK } from 'jose';

export type IdentityPool = {
  id: string;
  name: string;
  allowsGuests: boolean;
  /** User pools and clients whose ID tokens count. */
  providers: { userPoolId: string; clientId: string; serverSideTokenCheck: boolean; providerName?: string }[];
  hasRole: boolean;
  /**
   * Identity id to the login it stands for: `provider` and NUL and `sub`. Absent for guests, and for people whom only a backend of
   * its own knows, under `developers`.
   */
  identities: Record<string, { login?: string; createdAt?: number; developers?: string[] }>;
  /** Signs the tokens of GetOpenIdToken. */
  openIdKey?: JWK;
  /** As CreateIdentityPool and UpdateIdentityPool were given the rest. */
  settings?: {
    AllowClassicFlow?: boolean | undefined;
    SupportedLoginProviders?: Record<string, string> | undefined;
    DeveloperProviderName?: string | undefined;
    OpenIdConnectProviderARNs?: string[] | undefined;
    SamlProviderARNs?: string[] | undefined;
  };
  tags?: Record<string, string>;
  /** As SetIdentityPoolRoles was given them. */
  roles?: { Roles: Record<string, string>; RoleMappings?: Record<string, RoleMapping> };
  /** By the name of the provider. */
  principalTags?: Record<string, { UseDefaults: boolean; PrincipalTags: Record<string, string> }>;
};

/** As Amazon has it, without its SDK: the package goes without the one for identity pools. */
export type RoleMapping = {
  Type: 'Token' | 'Rules' | undefined;
  AmbiguousRoleResolution?: 'AuthenticatedRole' | 'Deny' | undefined;
  RulesConfiguration?: { Rules: MappingRule[] | undefined } | undefined;
};

export type MappingRule = {
  Claim: string | undefined;
  MatchType: 'Contains' | 'Equals' | 'NotEqual' | 'StartsWith' | undefined;
  Value: string | undefined;
  RoleARN: string | undefined;
};
