/**
 * What a pool is given to keep and to show, by kind and name: resource servers, domains, identity providers and their like. A kind
 * has one type of value, which is Amazon's own, without the times.
 */
import type {
  CreateUserImportJobRequest,
  CustomDomainConfigType,
  GetUserPoolClientSessionConfigurationResponse,
  GetUserPoolSessionConfigurationResponse,
  IdentityProviderType,
  LogConfigurationType,
  ManagedLoginBrandingType,
  ResourceServerType,
  RiskConfigurationType,
  RoutingType,
  TermsType,
  UICustomizationType,
  UserImportJobStatusType,
  UserPoolReplicaType,
} from '@aws-sdk/client-cognito-identity-provider';
import { entry, requireEntry, setEntry } from '../store/entries.ts';
import type { Kept, Pool } from '../store/state.ts';
import type { World } from '../world.ts';

type Undated<T> = Omit<T, 'CreationDate' | 'LastModifiedDate'>;

export type KeptValues = {
  'resource-server': ResourceServerType;
  domain: { ManagedLoginVersion: number; CustomDomainConfig?: CustomDomainConfigType; Routing?: RoutingType };
  'identity-provider': Undated<IdentityProviderType>;
  'log-delivery': { LogConfigurations: LogConfigurationType[] };
  risk: Undated<RiskConfigurationType>;
  /** `image` is base64. */
  'ui-customization': Undated<UICustomizationType> & { image?: string };
  branding: Undated<ManagedLoginBrandingType> & { clientId: string };
  terms: Undated<TermsType>;
  replica: UserPoolReplicaType & { tags?: Record<string, string> };
  'pool-sessions': Omit<GetUserPoolSessionConfigurationResponse, 'UserPoolId'>;
  'import-job': {
    given: Omit<CreateUserImportJobRequest, 'UserPoolId'>;
    status: UserImportJobStatusType;
    /** Of the address for the file. */
    signature: string;
    /** The file, until it is imported. */
    csv?: string;
    /** How many people were imported, skipped, and could not be imported. */
    counts: [number, number, number];
    startedAt?: number;
    completedAt?: number;
    message?: string;
  };
  'client-sessions': Pick<GetUserPoolClientSessionConfigurationResponse, 'SSOSession'>;
};

export type KeptAs<Kind extends keyof KeptValues> = Omit<Kept, 'value'> & { value: KeptValues[Kind] };

/** Puts it in the place of an earlier one, which lends it its age. */
export function keep<Kind extends keyof KeptValues>(
  { clock }: World,
  pool: Pool,
  { kind, name, value }: { kind: Kind; name: string; value: KeptValues[Kind] },
): KeptAs<Kind> {
  const now = clock.now();
  const id = keyOf(kind, name);
  const createdAt = entry(pool.kept, id)?.createdAt ?? now;
  setEntry(pool.kept, id, { id, kind, name, createdAt, modifiedAt: now, value: { ...value } });
  return requireEntry(pool.kept, id) as KeptAs<Kind>;
}

export function findKept<Kind extends keyof KeptValues>(
  pool: Pool,
  kind: Kind,
  name: string | undefined,
): KeptAs<Kind> | undefined {
  return entry(pool.kept, keyOf(kind, name ?? '')) as KeptAs<Kind> | undefined;
}

export function listKept<Kind extends keyof KeptValues>(pool: Pool, kind: Kind): KeptAs<Kind>[] {
  return Object.values(pool.kept).filter((each) => each.kind === kind) as KeptAs<Kind>[];
}

export function dropKept(pool: Pool, kind: keyof KeptValues, name: string): void {
  delete pool.kept[keyOf(kind, name)];
}

/** What a client had to itself: risk, look, branding style, terms, sessions. */
export function dropKeptOfClient(pool: Pool, clientId: string): void {
  const named = (['risk', 'ui-customization', 'client-sessions'] as const).map((kind) => keyOf(kind, clientId));
  const styles = listKept(pool, 'branding').filter(({ value }) => value.clientId === clientId);
  const terms = listKept(pool, 'terms').filter(({ value }) => value.ClientId === clientId);
  for (const id of [...named, ...[...styles, ...terms].map(({ id }) => id)]) delete pool.kept[id];
}

/** As answers have them. */
export function datesOf({ createdAt, modifiedAt }: Pick<Kept, 'createdAt' | 'modifiedAt'>) {
  return { CreationDate: new Date(createdAt), LastModifiedDate: new Date(modifiedAt) };
}

function keyOf(kind: string, name: string): string {
  return `${kind} ${name}`;
}
