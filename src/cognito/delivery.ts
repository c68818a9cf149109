/** Where Cognito says that it has sent a code. */
import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';

export type Delivery = {
  medium: 'email' | 'sms';
  /** Masked by Cognito: `d***@e***` or `+*******9934`. */
  destination: string;
};

export function deliveryFrom(details: CodeDeliveryDetailsType | undefined): Delivery | undefined {
  if (typeof details?.Destination !== 'string' || !details.Destination) return undefined;
  return { medium: details.DeliveryMedium === 'SMS' ? 'sms' : 'email', destination: details.Destination };
}
