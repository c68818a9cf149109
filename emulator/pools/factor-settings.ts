/** Judges which first factors a pool may allow, and which of them beside MFA. The texts are Cognito's own unless it says otherwise. */
import type { AuthFactorType } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import type { Pool } from '../store/state.ts';
import { allowedFirstFactors, isPasskeyEnough } from './first-factors.ts';

type Settings = Pool['settings'];

/**
 * Unlike Cognito, perhaps: that TOTP and the tier are refused is in the guide, the texts are guesses.
 *
 * @throws {CognitoException} InvalidParameter, FeatureUnavailableInTier.
 */
export function checkFirstFactors({ Policies, UserPoolTier }: Settings): void {
  const factors = Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  if (factors.length > 0 && !factors.includes('PASSWORD')) {
    refuse('InvalidParameter', 'Password should be configured as one of the allowed first auth factors.');
  }
  if (factors.includes('SOFTWARE_TOKEN')) {
    refuse('InvalidParameter', 'SOFTWARE_TOKEN can not be an allowed first auth factor.');
  }
  if (UserPoolTier === 'LITE' && factors.length > 1) {
    refuse('FeatureUnavailableInTier', 'Passwordless sign-in is not available in the LITE tier.');
  }
}

/** @throws {CognitoException} InvalidParameter. */
export function checkSenderOfTexts(settings: Settings): void {
  if (settings.SmsConfiguration || !allowedFirstFactors({ settings }).includes('SMS_OTP')) return;
  const missing = 'user pool is missing valid SMS configuration';
  refuse('InvalidParameter', `SMS_OTP can not be configured as AuthFactor as ${missing}`);
}

/**
 * For a pool whose settings come to where everybody needs a second factor.
 *
 * @throws {CognitoException} InvalidParameter.
 */
export function checkFactorsBesideMfa(settings: Settings, mfa: Pool['mfa'] = {}): void {
  const factors = allowedFirstFactors({ settings });
  refuseCodesAlone(factors);
  if (!factors.includes('WEB_AUTHN') || isPasskeyEnough({ mfa })) return;
  const text = 'WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA.';
  refuse('InvalidParameter', text);
}

/**
 * For a pool that has its settings, when everybody is to need a second factor.
 *
 * @throws {CognitoException} InvalidParameter.
 */
export function checkFactorsOfMfa(settings: Settings, mfa: Pool['mfa']): void {
  const factors = allowedFirstFactors({ settings });
  refuseCodesAlone(factors);
  if (!factors.includes('WEB_AUTHN') || isPasskeyEnough({ mfa })) return;
  const when = 'if MFA is required and WebAuthn is an allowed first auth factor';
  refuse('InvalidParameter', `Cannot set WebAuthn factor configuration to SINGLE_FACTOR ${when}`);
}

function refuseCodesAlone(factors: AuthFactorType[]): void {
  if (!factors.includes('EMAIL_OTP') && !factors.includes('SMS_OTP')) return;
  const others = 'Only PASSWORD and WEB_AUTHN (if configured)';
  refuse('InvalidParameter', `${others} can be enabled as an auth factor if MFA is enabled`);
}
