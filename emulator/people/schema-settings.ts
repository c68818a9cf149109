/** Judges the attributes that somebody wants a pool to have. The texts are Cognito's own, unless it says otherwise. */
import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { customName, isStandard, typeOfStandard } from './schema.ts';

const LONGEST = 2048;
export const MOST_CUSTOM = 50;

/**
 * The attributes of a new pool, without constraints that are not of their kind.
 *
 * @throws {CognitoException} InvalidParameter.
 */
export function checkSchema(schema: SchemaAttributeType[]): SchemaAttributeType[] {
  const names = schema.map((attribute) => (isStandard(attribute.Name) ? attribute.Name : customName(attribute)));
  const again = names.find((name, place) => names.indexOf(name) < place);
  if (again !== undefined) {
    // Unlike Cognito, perhaps: the text is on record for custom attributes only.
    const kind = isStandard(again) ? 'standard' : 'custom';
    refuse('InvalidParameter', `Duplicate ${kind} attribute names ${again} are not allowed in a user pool schema.`);
  }
  return schema.map((attribute) => (isStandard(attribute.Name) ? checkStandard(attribute) : checkCustom(attribute)));
}

function checkStandard(attribute: SchemaAttributeType): SchemaAttributeType {
  const { Name = '', AttributeDataType: given, DeveloperOnlyAttribute } = attribute;
  const type = typeOfStandard(Name);
  if (DeveloperOnlyAttribute || (given !== undefined && given !== type)) {
    const text = 'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute';
    refuse('InvalidParameter', `${text} ${Name}`);
  }
  checkConstraints(attribute, Name, type);
  return ofItsKind(attribute, type);
}

/** @throws {CognitoException} InvalidParameter. */
export function checkCustom(attribute: SchemaAttributeType): SchemaAttributeType {
  const type = attribute.AttributeDataType;
  if (type === undefined) {
    const text = 'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.';
    refuse('InvalidParameter', text);
  }
  if (attribute.Required) refuse('InvalidParameter', 'Required custom attributes are not supported currently.');
  checkConstraints(attribute, customName(attribute), type);
  return ofItsKind(attribute, type);
}

function checkConstraints(attribute: SchemaAttributeType, name: string, type: string | undefined): void {
  if (type === 'String') checkLengths(attribute, name);
  if (type === 'Number') checkValues(attribute, name);
}

function checkLengths({ StringAttributeConstraints: limits }: SchemaAttributeType, name: string): void {
  const [min, max] = [limits?.MinLength, limits?.MaxLength].map((text) => {
    return numberIn(text, /^\d+$/, `Invalid StringAttributeConstraints for schema attribute ${name}`);
  });
  if (Math.max(min ?? 0, max ?? 0) > LONGEST) {
    refuse('InvalidParameter', `user.${name}: String attributes cannot have a length of more than ${LONGEST}`);
  }
  if (min !== undefined && max !== undefined && min > max) {
    refuse('InvalidParameter', `Attribute ${name} cannot have a max length shorter than it's min length`);
  }
}

function checkValues({ NumberAttributeConstraints: limits }: SchemaAttributeType, name: string): void {
  const [min, max] = [limits?.MinValue, limits?.MaxValue].map((text) => {
    return numberIn(text, /^-?\d+(?:\.\d+)?$/, `Invalid NumberAttributeConstraints for schema attribute ${name}`);
  });
  if (min !== undefined && max !== undefined && min > max) {
    refuse('InvalidParameter', `Attribute ${name} cannot have a max value smaller than it's min value`);
  }
}

function numberIn(text: string | undefined, form: RegExp, refusal: string): number | undefined {
  if (text === undefined || text === '') return undefined;
  return form.test(text) ? Number(text) : refuse('InvalidParameter', refusal);
}

function ofItsKind(attribute: SchemaAttributeType, type: string | undefined): SchemaAttributeType {
  const { StringAttributeConstraints: lengths, NumberAttributeConstraints: values, ...rest } = attribute;
  return {
    ...rest,
    ...(type === 'String' && lengths && { StringAttributeConstraints: lengths }),
    ...(type === 'Number' && values && { NumberAttributeConstraints: values }),
  };
}
