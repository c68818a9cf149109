/** Where Cognito answers: its own address in the pool's region, unless the configuration names another. */

export function endpointOf(pool: { userPoolId: string; endpoint?: string | undefined }): string {
  return pool.endpoint ?? `https://cognito-idp.${pool.userPoolId.split('_')[0]}.amazonaws.com/`;
}

export function identityEndpointOf(pool: { identityPoolId: string; identityEndpoint?: string | undefined }): string {
  return pool.identityEndpoint ?? `https://cognito-identity.${pool.identityPoolId.split(':')[0]}.amazonaws.com/`;
}
