/** Judges attributes that somebody wants to have, against the pool's schema and what the client may write. */
import type { AttributeType, SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import type { Client, Pool } from '../store/state.ts';
import { missingAttributes, reserved, schemaOf } from './schema.ts';

type Attributes = Record<string, string>;

const NOT_CONFORMING = 'Attributes did not conform to the schema: ';
const INVALID = 'Invalid user attributes: ';

/** From the wire's list to a record; a later value of the same name wins. */
export function attributesOf(list: AttributeType[] | undefined): Attributes {
  return withPlainFlags(Object.fromEntries((list ?? []).map(({ Name = '', Value = '' }) => [Name, Value])));
}

/** Python and .NET write `True`; what it means is one thing, however it is written. */
export function withPlainFlags(attributes: Attributes): Attributes {
  const isFlag = (name: string) => name.endsWith('_verified') && reserved.includes(name);
  const plain = ([name, value]: [string, string]) => [name, isFlag(name) ? value.toLowerCase() : value];
  return Object.fromEntries(Object.entries(attributes).map(plain));
}

/** From a record to the wire's list. */
export function attributeList(attributes: Attributes): { Name: string; Value: string }[] {
  return Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
}

/**
 * For somebody who is new.
 *
 * @param client whose rights count; none for an administrator, who is also not asked for required attributes.
 * @throws {CognitoException} InvalidParameter; NotAuthorized for what the client may not write.
 */
export function checkNewAttributes(pool: Pool, attributes: Attributes, client?: Client): void {
  const schema = schemaOf(pool);
  for (const name of Object.keys(attributes)) {
    const isKnown = schema.some(({ Name }) => Name === name);
    if (!isKnown) refuse('InvalidParameter', `${NOT_CONFORMING}Type for attribute {${name}} could not be determined`);
  }
  if (client) checkRights(client, attributes);
  checkAddresses(attributes);
  const findings = [...wrongValues(schema, attributes), ...(client ? missing(pool, attributes) : [])];
  if (findings.length > 0) refuse('InvalidParameter', NOT_CONFORMING + findings.join(' '));
}

/**
 * For somebody who is in the pool already.
 *
 * @throws {CognitoException} InvalidParameter, with the line break at the end that Cognito's texts have here; NotAuthorized.
 */
export function checkChangedAttributes(pool: Pool, attributes: Attributes, client?: Client): void {
  const schema = schemaOf(pool);
  const find = (name: string) => schema.find(({ Name }) => Name === name);
  const unknown = Object.keys(attributes).filter((name) => !find(name));
  const lines = unknown.map((name) => `user.${name}: Attribute does not exist in the schema.\n`);
  if (lines.length > 0) refuse('InvalidParameter', INVALID + lines.join(''));
  if (client) checkRights(client, attributes);
  for (const [name, value] of Object.entries(attributes)) {
    if (!find(name)?.Mutable) refuse('InvalidParameter', `${INVALID}user.${name}: Attribute cannot be updated.\n`);
    if (!value) checkRemovable(pool, name);
  }
  checkAddresses(attributes);
  const findings = wrongValues(schema, attributes);
  if (findings.length > 0) refuse('InvalidParameter', `${INVALID}user.${findings.join(' user.')}\n`);
}

/** @throws {CognitoException} InvalidParameter for an attribute that is named without a value; an empty one is a value. */
export function requireValues(list: AttributeType[] | undefined): void {
  const empty = list?.find(({ Value }) => Value === undefined);
  if (empty) refuse('InvalidParameter', `Attribute value for ${empty.Name} must not be null`);
}

function checkRemovable(pool: Pool, name: string): void {
  const isRequired = missingAttributes(pool, {}).includes(name);
  if (isRequired) refuse('InvalidParameter', `${INVALID}${name}: Required attribute cannot be deleted.`);
}

/** Required attributes are always writable; a client without WriteAttributes may write everything else too. */
function checkRights(client: Client, attributes: Attributes): void {
  const { WriteAttributes } = client.settings;
  const isForbidden = (name: string) =>
    reserved.includes(name) || name.startsWith('dev:') || (WriteAttributes && !WriteAttributes.includes(name));
  if (Object.keys(attributes).some(isForbidden)) {
    refuse('NotAuthorized', 'A client attempted to write unauthorized attribute');
  }
}

function checkAddresses({ email, phone_number }: Attributes): void {
  if (email && !isEmail(email)) refuse('InvalidParameter', 'Invalid email address format.');
  if (phone_number && !isPhone(phone_number)) refuse('InvalidParameter', 'Invalid phone number format.');
}

export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);
}

/** E.164. */
export function isPhone(text: string): boolean {
  return /^\+\d{5,15}$/.test(text);
}

/** `name` goes by the name `name.formatted` in this text, and in this text alone. */
function missing(pool: Pool, attributes: Attributes): string[] {
  return missingAttributes(pool, attributes).map((name) => {
    return name === 'name'
      ? 'name.formatted: The attribute name.formatted is required'
      : `${name}: The attribute is required`;
  });
}

/** Unlike Cognito: the reasons are in our own words; Cognito's are not recorded anywhere. */
function wrongValues(schema: SchemaAttributeType[], attributes: Attributes): string[] {
  return schema.flatMap((attribute) => {
    const value = attributes[attribute.Name ?? ''];
    const reason = value ? wrongValue(attribute, value) : undefined;
    return reason ? [`${attribute.Name}: ${reason}`] : [];
  });
}

function wrongValue(attribute: SchemaAttributeType, value: string): string | undefined {
  const { MinLength, MaxLength } = attribute.StringAttributeConstraints ?? {};
  const { MinValue, MaxValue } = attribute.NumberAttributeConstraints ?? {};
  const type = attribute.AttributeDataType;
  if (type === 'Boolean') return /^(?:true|false)$/i.test(value) ? undefined : 'Attribute value must be true or false';
  if (type === 'DateTime') return Number.isNaN(Date.parse(value)) ? 'Attribute value must be a date' : undefined;
  if (type !== 'Number') return outside(value.length, 'length', MinLength, MaxLength);
  if (!Number.isFinite(Number(value))) return 'Attribute value must be a number';
  return outside(Number(value), 'value', MinValue, MaxValue);
}

function outside(size: number, measure: string, min = '', max = ''): string | undefined {
  if (min && size < Number(min)) return `Attribute must have ${measure} greater than or equal to ${min}`;
  if (max && size > Number(max)) return `Attribute must have ${measure} less than or equal to ${max}`;
  return undefined;
}
