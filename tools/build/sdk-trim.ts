/** Leaves out of the bundle what amazon-cognito-identity-js can do and the site never asks it for: a class is shipped whole. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What signing in and confirming a device need nothing of. */
const unused = [
  ...[
    'setSignInUserSession',
    'getSignInUserSession',
    'initiateAuth',
    'completeNewPasswordChallenge',
    'confirmRegistration',
  ],
  ...['sendCustomChallengeAnswer', 'sendMFACode', 'changePassword', 'enableMFA', 'setUserMfaPreference'],
  ...['disableMFA', 'deleteUser', 'updateAttributes', 'getUserAttributes', 'getMFAOptions', 'createGetUserRequest'],
  ...['refreshSessionIfPossible', 'getUserData', 'getUserDataFromCache', 'isFetchUserDataAndTokenRequired'],
  ...['fetchUserData', 'deleteAttributes', 'resendConfirmationCode', 'getSession', 'refreshSession'],
  ...['cacheUserData', 'clearCachedUserData', 'clearCachedUser', 'clearCachedTokens', 'forgotPassword'],
  ...['confirmPassword', 'getAttributeVerificationCode', 'verifyAttribute', 'getDevice', 'forgetSpecificDevice'],
  ...['forgetDevice', 'setDeviceStatusRemembered', 'setDeviceStatusNotRemembered', 'listDevices', 'globalSignOut'],
  ...['signOut', 'revokeTokens', 'isSessionRevocable', 'cleanClientData', 'revokeToken', 'sendMFASelectionAnswer'],
  ...['associateSoftwareToken', 'verifySoftwareToken'],
] as const;

/** What others of its methods call, and never when this site asks: `SdkUser` has its own, and Cognito's answer does not get there. */
const unreached = ['authenticateUserInternal', 'getCognitoUserSession', 'cacheTokens'] as const;

/** An esbuild plugin. The build ends where the SDK has changed so that one of them is missing, or is called after all. */
export function sdkTrim(): Plugin {
  return {
    name: 'sdk-trim',
    setup(build) {
      build.onLoad({ filter: /amazon-cognito-identity-js[\\/]src[\\/]CognitoUser\.js$/ }, async ({ path }) => {
        return { contents: trimmed(await readFile(path, 'utf8'), unused, unreached), loader: 'js' };
      });
    },
  };
}

/**
 * @param source Of a class whose methods are indented by one tab.
 * @param dead Methods that go too, though others call them.
 * @throws {Error} when one of the methods is not there, or another one calls it.
 */
export function trimmed(source: string, methods: readonly string[], dead: readonly string[] = []): string {
  let rest = source;
  for (const name of [...methods, ...dead]) {
    const without = rest.replace(new RegExp(`^\\t${name}\\(.*?^\\t\\}$`, 'ms'), '');
    if (without === rest) throw new Error(`amazon-cognito-identity-js has no ${name} any more`);
    rest = without;
  }
  const code = rest.replace(/\/\*.*?\*\//gs, '');
  const called = methods.find((name) => code.includes(`.${name}(`));
  if (called) throw new Error(`amazon-cognito-identity-js calls its own ${called}`);
  return rest;
}
