/** What a form holds: the fields that Gatehouse knows by name, and the rest as attributes under Cognito's names. */
import { readField } from './check-field.ts';
import { fieldsOf } from './field.ts';

export type Values = Record<FieldName, string>;
export type Attributes = Record<string, string>;

type FieldName =
  | 'email'
  | 'password'
  | 'password-again'
  | 'new-password'
  | 'old-password'
  | 'code'
  | 'answer'
  | 'remember-device';

/** A field that the form does not have reads as empty. */
export function readValues(form: HTMLFormElement): { values: Values; attributes: Attributes } {
  const values: Values = {
    email: '',
    password: '',
    'password-again': '',
    'new-password': '',
    'old-password': '',
    code: '',
    answer: '',
    'remember-device': '',
  };
  const attributes: Attributes = {};
  for (const field of fieldsOf(form)) {
    const place: Record<string, string> = Object.hasOwn(values, field.name) ? values : attributes;
    place[field.name] = readField(field);
  }
  return { values, attributes };
}
