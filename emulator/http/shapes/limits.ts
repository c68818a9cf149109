/** What the values of requests have to look like, by their place in the request; from Amazon's published service model. */
import { enumValues } from './amazon-shapes.ts';

export type Rule =
  | { kind: 'min' | 'max'; size: number }
  | { kind: 'pattern'; source: string; regex: RegExp }
  | { kind: 'enum'; values: string[] };

const min = (size: number): Rule => ({ kind: 'min', size });
const max = (size: number): Rule => ({ kind: 'max', size });
/** `regex` says the same where Amazon's own pattern would be read again and again at each letter. */
const pattern = (source: string, regex = new RegExp(`^(?:${source})$`, 'u')): Rule => ({
  kind: 'pattern',
  source,
  regex,
});
const oneOf = (type: string): Rule => ({ kind: 'enum', values: enumValues(type) });

const visible = pattern('[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+');
const title = pattern('[\\w\\s+=,.@-]+');
const token = [pattern('[A-Za-z0-9-_=.]+')];
const password = [max(256), pattern('^[\\S]+.*[\\S]+$', /^\S.*\S$/u)];
const code = [min(1), max(2048), pattern('[\\S]+')];
const attribute = { name: [min(1), max(32), visible], value: [max(2048)] };

/** Keys as Cognito's texts name a member, without the numbers of list items. Findings come in the order of the rules. */
export const limits: Record<string, Rule[]> = {
  accessToken: token,
  attributeName: attribute.name,
  attributesToGet: attribute.name,
  authFlow: [oneOf('AuthFlowType')],
  autoVerifiedAttributes: [oneOf('VerifiedAttributeType')],
  challengeName: [oneOf('ChallengeNameType')],
  clientId: [min(1), max(128), pattern('[\\w+]+')],
  clientName: [min(1), max(128), title],
  code,
  confirmationCode: code,
  'customAttributes.name': [min(1), max(20), visible],
  description: [max(2048)],
  desiredDeliveryMediums: [oneOf('DeliveryMediumType')],
  deviceKey: [min(1), max(55), pattern('[\\w-]+_[0-9a-f-]+')],
  deviceName: [min(1), max(1024)],
  deviceRememberedStatus: [oneOf('DeviceRememberedStatusType')],
  explicitAuthFlows: [oneOf('ExplicitAuthFlowsType')],
  filter: [max(256)],
  friendlyDeviceName: [max(131072)],
  groupName: [min(1), max(128), visible],
  limit: [min(0), max(60)],
  maxResults: [min(1), max(60)],
  messageAction: [oneOf('MessageActionType')],
  mfaConfiguration: [oneOf('UserPoolMfaType')],
  nextToken: [min(1), max(131072), pattern('[\\S]+')],
  paginationToken: [min(1), max(131072), pattern('[\\S]+')],
  password,
  'policies.passwordPolicy.minimumLength': [min(6), max(99)],
  'policies.passwordPolicy.passwordHistorySize': [min(0), max(24)],
  'policies.passwordPolicy.temporaryPasswordValidityDays': [min(0), max(365)],
  poolName: [min(1), max(128), title],
  precedence: [min(0)],
  previousPassword: password,
  proposedPassword: password,
  refreshToken: token,
  refreshTokenValidity: [min(0), max(315360000)],
  'schema.name': [min(1), max(20), visible],
  secretHash: [min(1), max(128), pattern('[\\w+=/]+')],
  session: [min(20), max(2048)],
  temporaryPassword: password,
  token,
  userAttributeNames: attribute.name,
  'userAttributes.name': attribute.name,
  'userAttributes.value': attribute.value,
  userCode: [pattern('[0-9]+'), min(6), max(6)],
  userPoolId: [min(1), max(55), pattern('[\\w-]+_[0-9a-zA-Z]+')],
  username: [min(1), max(128), visible],
  'validationData.name': attribute.name,
  'validationData.value': attribute.value,
};

/** The service model calls it secret, but Cognito's texts quote it. */
export const quotedAnyway = new Set(['userCode']);
