/**
 * What is kept and shown truthfully, and has no effect on anything else: by what it is, the operations that set it. The docs' list is
 * made of this, and a test compares the two.
 */
export const onlyKept: Record<string, readonly string[]> = {
  'log delivery': ['SetLogDeliveryConfiguration'],
  'risk configurations': ['SetRiskConfiguration'],
  'the look of the hosted pages': ['SetUICustomization', 'CreateManagedLoginBranding', 'UpdateManagedLoginBranding'],
  replicas: ['CreateUserPoolReplica', 'UpdateUserPoolReplica'],
  terms: ['CreateTerms', 'UpdateTerms'],
  'the quotas of an account': ['UpdateProvisionedLimit'],
  'principal tags': ['SetPrincipalTagAttributeMap'],
};

/** As the docs have it. */
export function tellOnlyKept(): string {
  return Object.entries(onlyKept)
    .map(([what, operations]) => `${what} (${operations.map((name) => `\`${name}\``).join(', ')})`)
    .join('; ');
}
