/** Stands in for the SDK's `./Platform`: this is a browser, and Cognito does not need to be told which library asks. */

export const Platform = { isReactNative: false };

/** For the SDK's `./UserAgent`, which no bundle keeps once `./Client` is swapped. */
export function getUserAgent(): string {
  return '';
}
