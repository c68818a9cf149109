/** What amazon-cognito-identity-js keeps, each under a key that ends in its name. */

export const tokenParts = ['idToken', 'accessToken', 'refreshToken', 'clockDrift'] as const;

/** A device's secrets. */
export const deviceParts = ['deviceKey', 'randomPasswordKey', 'deviceGroupKey'] as const;
