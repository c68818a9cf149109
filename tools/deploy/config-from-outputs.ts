/** From a stack's outputs to the site's configuration. */
import type { Config } from '../../src/config.ts';
import { checkConfig } from '../config/check-config.ts';

/** What the stack knows; the rest of a configuration is taste. @throws {ConfigError} when an output is not what it should be. */
export function configFromOutputs(outputs: Record<string, string>): Config {
  const { UserPoolId, ClientId, SignInWith, RotateRefreshTokens, IdentityPoolId, ApiUrl, ApiToken, Passkeys } = outputs;
  const { ManagedLogin, ProtectFiles } = outputs;
  const config = {
    userPoolId: UserPoolId,
    clientId: ClientId,
    signInWith: SignInWith,
    ...(Passkeys === 'true' && { passkeys: true }),
    passwordPolicy: {
      MinimumLength: Number(outputs.PasswordMinimumLength),
      RequireUppercase: outputs.PasswordRequireUppercase === 'true',
      RequireLowercase: outputs.PasswordRequireLowercase === 'true',
      RequireNumbers: outputs.PasswordRequireNumbers === 'true',
      RequireSymbols: outputs.PasswordRequireSymbols === 'true',
    },
    rotateRefreshTokens: RotateRefreshTokens === 'true',
    ...(ManagedLogin && { managedLogin: { domain: ManagedLogin } }),
    ...(IdentityPoolId && { identityPoolId: IdentityPoolId }),
    ...(ProtectFiles && { protectFiles: ProtectFiles }),
    ...(ApiUrl && { apiUrl: ApiUrl, apiToken: ApiToken }),
  };
  return checkConfig(config, 'the stack’s outputs');
}
