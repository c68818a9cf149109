/** Which attributes the people of a pool can have. */
import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import type { Pool } from '../store/state.ts';

type Attribute = SchemaAttributeType & { Name: string };

const texts = [
  'name',
  'given_name',
  'family_name',
  'middle_name',
  'nickname',
  'preferred_username',
  'profile',
  'picture',
  'website',
  'email',
  'gender',
  'birthdate',
  'zoneinfo',
  'locale',
  'phone_number',
  'address',
];

const lengths: Record<string, { MinLength: string; MaxLength: string }> = {
  sub: { MinLength: '1', MaxLength: '2048' },
  birthdate: { MinLength: '10', MaxLength: '10' },
};

/** The twenty that every pool has. */
const standard: Attribute[] = [
  { ...standardText('sub'), Mutable: false, Required: true },
  ...texts.map(standardText),
  standardAttribute('email_verified', 'Boolean'),
  standardAttribute('phone_number_verified', 'Boolean'),
  { ...standardAttribute('updated_at', 'Number'), NumberAttributeConstraints: { MinValue: '0' } },
];

/** A schema can't speak of these two: under their names it makes custom attributes. */
const unspoken = ['email_verified', 'phone_number_verified'];

const CUSTOM = /^(?:dev:)?custom:/;

/** Attributes that only an administrator or a code can set. */
export const reserved = ['sub', 'email_verified', 'phone_number_verified'];

/** Every attribute under the name that people's attributes have: `email`, `custom:telnum`, `dev:custom:note`. */
export function schemaOf(pool: Pick<Pool, 'settings'>): Attribute[] {
  const given = pool.settings.Schema ?? [];
  const known = standard.map((attribute) => {
    const own = isStandard(attribute.Name) ? given.find(({ Name }) => Name === attribute.Name) : undefined;
    return { ...attribute, ...own, Name: attribute.Name };
  });
  const custom = given.filter(({ Name }) => !isStandard(Name)).map(customAttribute);
  return [...known, ...custom];
}

/** Whether every pool has the attribute, and a schema can say something of it. */
export function isStandard(name: string | undefined): boolean {
  return standard.some(({ Name }) => Name === name && !unspoken.includes(Name));
}

export function typeOfStandard(name: string): SchemaAttributeType['AttributeDataType'] {
  return standard.find(({ Name }) => Name === name)?.AttributeDataType;
}

/** Under which name people have a custom attribute: `custom:telnum`, `dev:custom:note`. */
export function customName({ Name = '', DeveloperOnlyAttribute }: SchemaAttributeType): string {
  if (CUSTOM.test(Name)) return Name;
  return `${DeveloperOnlyAttribute ? 'dev:' : ''}custom:${Name}`;
}

/** Required attributes that somebody lacks. */
export function missingAttributes(pool: Pool, attributes: Record<string, string>): string[] {
  const required = schemaOf(pool).filter(({ Name, Required }) => Required && Name !== 'sub');
  return required.map(({ Name }) => Name).filter((name) => !attributes[name]);
}

function standardText(name: string): Attribute {
  const constraints = lengths[name] ?? { MinLength: '0', MaxLength: '2048' };
  return { ...standardAttribute(name, 'String'), StringAttributeConstraints: constraints };
}

function standardAttribute(name: string, type: 'String' | 'Boolean' | 'Number'): Attribute {
  return { Name: name, AttributeDataType: type, DeveloperOnlyAttribute: false, Mutable: true, Required: false };
}

function customAttribute(given: SchemaAttributeType): Attribute {
  return {
    DeveloperOnlyAttribute: false,
    Mutable: true,
    Required: false,
    AttributeDataType: 'String',
    ...(given.AttributeDataType === 'String' && { StringAttributeConstraints: {} }),
    ...given,
    Name: customName(given),
  };
}
