/** Judges the settings of a user pool. The texts are Cognito's own, as people have met them, unless it says otherwise. */
import type { SetUserPoolMfaConfigRequest } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { checkFactorsBesideMfa, checkFactorsOfMfa, checkFirstFactors, checkSenderOfTexts } from './factor-settings.ts';
import { checkLevelNames } from './level-names.ts';
import { isPublicSuffix } from './public-suffixes.ts';

type Settings = Pool['settings'];
type MfaSettings = Omit<SetUserPoolMfaConfigRequest, 'UserPoolId'>;

/** @throws {CognitoException} InvalidParameter. */
export function checkPoolSettings(world: World, settings: Settings): void {
  if (settings.AliasAttributes?.length && settings.UsernameAttributes?.length) {
    refuse('InvalidParameter', 'Only one of the aliasAttributes or usernameAttributes can be set in a User pool.');
  }
  checkFirstFactors(settings);
  if (!world.choices.isLenient) checkSenderOfTexts(settings);
  checkLevelNames(settings);
  checkRecovery(settings);
  checkVerification(settings);
  checkLambdas(world, settings);
  if (!world.choices.isLenient) checkSenders(settings);
}

function checkRecovery({ AccountRecoverySetting }: Settings): void {
  const mechanisms = AccountRecoverySetting?.RecoveryMechanisms ?? [];
  const wrong = 'Invalid account recovery setting parameter. Account Recovery Setting';
  const isTwice = (values: unknown[]) => new Set(values).size < values.length;
  if (isTwice(mechanisms.map(({ Name }) => Name)) || isTwice(mechanisms.map(({ Priority }) => Priority))) {
    refuse('InvalidParameter', `${wrong} cannot have duplicate priorities or recovery mechanisms.`);
  }
  if (mechanisms.length > 1 && mechanisms.some(({ Name }) => Name === 'admin_only')) {
    refuse('InvalidParameter', `${wrong} cannot use admin_only setting with any other recovery mechanisms.`);
  }
}

function checkVerification(settings: Settings): void {
  const { AutoVerifiedAttributes: verified = [], AdminCreateUserConfig: invitations, Policies } = settings;
  const first = settings.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [];
  if (!first.every((name) => verified.includes(name))) {
    const text = 'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes';
    refuse('InvalidParameter', text);
  }
  const [old, days] = [invitations?.UnusedAccountValidityDays, Policies?.PasswordPolicy?.TemporaryPasswordValidityDays];
  // DescribeUserPool shows both: who gives back what it was shown contradicts nothing.
  if (old !== undefined && days !== undefined && old !== days) {
    const today = 'TemporaryPasswordValidityDays in PasswordPolicy';
    refuse('InvalidParameter', `Please use ${today} instead of UnusedAccountValidityDays`);
  }
}

function checkLambdas({ choices }: World, { LambdaConfig: config = {} }: Settings): void {
  const [old, today] = [config.PreTokenGeneration, config.PreTokenGenerationConfig?.LambdaArn];
  if (old && today && old !== today) {
    const both = 'PreTokenGenerationLambda and PreTokenGeneration';
    refuse('InvalidParameter', `Cannot use ${both} with different Lambda function ARN's`);
  }
  if ((config.CustomSMSSender || config.CustomEmailSender) && !config.KMSKeyID && !choices.isLenient) {
    const text = 'KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.';
    refuse('InvalidParameter', text);
  }
}

/** Whoever is to be sent something needs a sender; a local pool could do without, and does where it may be lenient. */
function checkSenders(settings: Settings): void {
  const { EmailConfiguration: mail, SmsConfiguration: texts, AutoVerifiedAttributes: verified = [] } = settings;
  if (mail?.EmailSendingAccount === 'DEVELOPER' && !mail.SourceArn) {
    refuse('InvalidParameter', 'Source ARN is required to use DEVELOPER email sending owner');
  }
  if (verified.includes('phone_number') && !texts) {
    refuse('InvalidParameter', 'SMS configuration is required when phone_number is selected for auto verification');
  }
}

/**
 * Whether a pool that knows no other factors can have the MFA of its settings.
 *
 * @param before the pool as it was, if it is not new.
 * @throws {CognitoException} InvalidParameter.
 */
export function checkMfaOfSettings(world: World, settings: Settings, before?: Pool): void {
  const { MfaConfiguration: mode = 'OFF', SmsConfiguration } = settings;
  if (mode === 'OFF') return;
  if (mode === 'ON') checkFactorsBesideMfa(settings, before?.mfa);
  const wasOn = before?.settings.MfaConfiguration === 'ON';
  if (before && mode === 'ON' && !wasOn) {
    refuse('InvalidParameter', 'Cannot turn MFA functionality ON, once the user pool has been created.');
  }
  if (SmsConfiguration || world.choices.isLenient || (before && factorsOf(before.mfa).length > 0)) return;
  const needed = 'SMS configuration and Auto verification for phone_number are required';
  refuse('InvalidParameter', `${needed} when MFA is required/optional`);
}

/**
 * A factor counts once it is named, even as one that is off; passkeys are none.
 *
 * @throws {CognitoException} InvalidParameter.
 */
export function checkMfaSettings(world: World, { settings }: Pool, mfa: MfaSettings): void {
  const factors = factorsOf(mfa);
  const isOff = (mfa.MfaConfiguration ?? 'OFF') === 'OFF';
  const wrong = 'Invalid MFA configuration given,';
  if (isOff && factors.length > 0) {
    refuse('InvalidParameter', `${wrong} can't turn off MFA and configure an MFA together.`);
  }
  if (!isOff && factors.length === 0) {
    refuse('InvalidParameter', `${wrong} can't disable all MFAs with a required or optional configuration.`);
  }
  if (mfa.MfaConfiguration === 'ON') checkFactorsOfMfa(settings, mfa);
  checkRelyingParty(mfa.WebAuthnConfiguration?.RelyingPartyId ?? 'localhost');
  const account = settings.EmailConfiguration?.EmailSendingAccount ?? 'COGNITO_DEFAULT';
  if (mfa.EmailMfaConfiguration && account === 'COGNITO_DEFAULT' && !world.choices.isLenient) {
    const when = 'when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT';
    const what = 'Update the value of EmailSendingAccount.';
    refuse('InvalidParameter', `Cannot set EmailMfaConfiguration ${when}. ${what}`);
  }
}

/** Unlike Cognito, perhaps: that no public suffix may be one is documented, and the text for that is ours. */
function checkRelyingParty(id: string): void {
  if (/[^\w.-]/.test(id)) refuse('InvalidParameter', 'RelyingPartyId contains invalid characters');
  if (isPublicSuffix(id)) refuse('InvalidParameter', 'RelyingPartyId must not be a domain on the public suffix list');
}

function factorsOf(mfa: Omit<MfaSettings, 'MfaConfiguration'>): object[] {
  const named = [mfa.SmsMfaConfiguration, mfa.SoftwareTokenMfaConfiguration, mfa.EmailMfaConfiguration];
  return named.filter((factor) => factor !== undefined);
}
