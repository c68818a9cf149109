/** The headers that a response-headers policy of a worked-out template puts on an answer. */
import type { ResolvedTemplate } from '../../template/resolve-template.ts';

type PolicyConfig = {
  SecurityHeadersConfig: {
    ContentSecurityPolicy: { ContentSecurityPolicy: string };
    StrictTransportSecurity: { AccessControlMaxAgeSec: number; IncludeSubdomains: boolean; Preload: boolean };
    ContentTypeOptions?: object;
    ReferrerPolicy: { ReferrerPolicy: string };
  };
  CustomHeadersConfig: { Items: { Header: string; Value: string }[] };
};

/** None for a behaviour that has no policy. */
export function policyHeaders({ resources }: ResolvedTemplate, policyId: string | undefined): Record<string, string> {
  const policies = Object.entries(resources).filter(
    ([, { type }]) => type === 'AWS::CloudFront::ResponseHeadersPolicy',
  );
  const policy = policies.find(([name]) => policyId?.includes(name.toLowerCase()));
  if (!policy) return {};
  const config = policy[1].properties.ResponseHeadersPolicyConfig as unknown as PolicyConfig;
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = config;
  return {
    'Content-Security-Policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
    'Strict-Transport-Security': transportSecurity(security.StrictTransportSecurity),
    ...(security.ContentTypeOptions && { 'X-Content-Type-Options': 'nosniff' }),
    'Referrer-Policy': security.ReferrerPolicy.ReferrerPolicy,
    ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header, Value])),
  };
}

function transportSecurity(given: PolicyConfig['SecurityHeadersConfig']['StrictTransportSecurity']): string {
  const parts = [`max-age=${given.AccessControlMaxAgeSec}`];
  if (given.IncludeSubdomains) parts.push('includeSubDomains');
  if (given.Preload) parts.push('preload');
  return parts.join('; ');
}
