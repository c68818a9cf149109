/** The events of the triggers that word, or send, the messages of a pool. */
import type { AboutPerson, TriggerEvent, WithMetadata } from './event-form.ts';

/** Why a message is sent. */
export type Occasion =
  | 'SignUp'
  | 'AdminCreateUser'
  | 'ResendCode'
  | 'ForgotPassword'
  | 'UpdateUserAttribute'
  | 'VerifyUserAttribute'
  | 'Authentication';

export type CustomMessageEvent = TriggerEvent<
  `CustomMessage_${Occasion}`,
  AboutPerson &
    WithMetadata & {
      /** `{####}`: stands for the code, or the temporary password, and has to be in the message. */
      codeParameter: string;
      linkParameter: string;
      /** `{username}` in an invitation, where it has to be in the message too; else null. */
      usernameParameter: string | null;
    },
  { smsMessage: string | null; emailMessage: string | null; emailSubject: string | null }
>;

/** Unlike Cognito: `code` is the code itself; there is no KMS that it could be encrypted with. */
type SenderRequest = AboutPerson & WithMetadata & { type: string; code: string | null };

/** Never sent here: nobody looks for risks. */
type TakeOver = {
  EVENT_ID: string;
  USER_NAME: string;
  IP_ADDRESS: string;
  ACCOUNT_TAKE_OVER_ACTION: 'BLOCK' | 'NO_ACTION' | 'MFA' | 'MFA_IF_CONFIGURED' | 'MFA_REQUIRED';
  ONE_CLICK_LINK_VALID: string;
  ONE_CLICK_LINK_INVALID: string;
  LOGIN_TIME: string;
  FEEDBACK_TOKEN: string;
  CITY?: string | undefined;
  COUNTRY?: string | undefined;
  DEVICE_NAME?: string | undefined;
};

export type CustomEmailSenderEvent =
  | TriggerEvent<`CustomEmailSender_${Occasion}`, SenderRequest>
  | TriggerEvent<
      'CustomEmailSender_AccountTakeOverNotification',
      Omit<SenderRequest, 'userAttributes'> & { userAttributes: TakeOver }
    >;

export type CustomSMSSenderEvent = TriggerEvent<`CustomSMSSender_${Occasion}`, SenderRequest>;
