/** Compares a template with AWS's published schema: types, properties, required ones, shapes and permitted words. For tests. */
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Property, PropertyType, Resource, SpecDatabase } from '@aws-cdk/service-spec-types';
import { type Json, type JsonObject, onlyEntry, type Template } from '../../template/template.ts';
import { isBoolean, isNumber } from './parameter-kinds.ts';
import { permittedWords } from './permitted-words.ts';

let loaded: SpecDatabase | undefined;

/** The schema of a type such as `AWS::S3::Bucket`; reading all of them takes a third of a second, once. */
export function resourceSpec(type: string): Resource | undefined {
  loaded ??= loadAwsServiceSpecSync();
  return loaded.lookup('resource', 'cloudFormationType', 'equals', type)[0];
}

/** One sentence for each departure, with the path to it; none means that the template is what the schema says. */
export function checkSpec(template: Template): string[] {
  return Object.entries(template.Resources).flatMap(([name, { Type, Properties }]) => {
    const spec = resourceSpec(Type);
    if (!spec) return [`${name}: there is no type ${Type}`];
    return new SpecCheck(template, Type).object(name, Properties ?? {}, spec.properties);
  });
}

class SpecCheck {
  readonly #template: Template;
  readonly #type: string;

  constructor(template: Template, type: string) {
    this.#template = template;
    this.#type = type;
  }

  object(path: string, value: Json, properties: Record<string, Property>): string[] {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return [`${path} should be an object`];
    const missing = Object.entries(properties)
      .filter(([name, { required }]) => required && !this.#alwaysThere(value, name))
      .map(([name]) => `${path}.${name} is required`);
    return missing.concat(
      ...Object.entries(value).map(([name, each]) => this.#property(`${path}.${name}`, each, properties[name])),
    );
  }

  #alwaysThere(value: JsonObject, name: string): boolean {
    return name in value && this.#branches(value[name] ?? null).every((branch) => !isNoValue(branch));
  }

  #property(path: string, value: Json, property: Property | undefined): string[] {
    if (!property) return [`${path} is not a property of ${this.#type}`];
    return this.#branches(value).flatMap((branch) =>
      isNoValue(branch) ? [] : this.#value(path, branch, property.type),
    );
  }

  /** What an `!If` can come to, however deep. */
  #branches(value: Json): Json[] {
    const [name, argument] = onlyEntry(value) ?? [];
    if (name !== 'Fn::If' || !Array.isArray(argument)) return [value];
    return argument.slice(1).flatMap((branch) => this.#branches(branch));
  }

  #value(path: string, value: Json, type: PropertyType): string[] {
    switch (type.type) {
      case 'array':
        return this.#list(path, value, type.element);
      case 'map':
        return Object.entries(asObject(value)).flatMap(([key, each]) =>
          this.#value(`${path}.${key}`, each, type.element),
        );
      case 'ref':
        return this.object(path, value, definition(type.reference));
      case 'tag':
        return this.object(path, value, { Key: { type: { type: 'string' } }, Value: { type: { type: 'string' } } });
      case 'union':
        return type.types.some((each) => this.#value(path, value, each).length === 0)
          ? []
          : [`${path} fits no permitted shape`];
      case 'json':
        return [];
      default:
        return this.#scalar(path, value, type);
    }
  }

  #list(path: string, value: Json, element: PropertyType): string[] {
    if (!Array.isArray(value)) return [`${path} should be a list`];
    return value.flatMap((each, index) =>
      this.#branches(each).flatMap((branch) =>
        isNoValue(branch) ? [] : this.#value(`${path}.${index}`, branch, element),
      ),
    );
  }

  #scalar(path: string, value: Json, type: PropertyType): string[] {
    const possible = this.#possible(value);
    if (possible === 'unknown text') return type.type === 'string' ? [] : [`${path} should be a ${type.type}`];
    const words = ('allowedValues' in type ? type.allowedValues : undefined) ?? permittedWords(this.#type, path);
    return possible.flatMap((each) => {
      if (type.type === 'string' && typeof each !== 'string') return [`${path} should be text`];
      if (type.type === 'boolean' && !isBoolean(each)) return [`${path} should be true or false`];
      if ((type.type === 'integer' || type.type === 'number') && !isNumber(each)) return [`${path} should be a number`];
      return words && !words.some((word) => word === each) ? [`${path} can't be ${String(each)}`] : [];
    });
  }

  /** The values that are known beforehand; what a resource or a function gives is text that nobody knows yet. */
  #possible(value: Json): Json[] | 'unknown text' {
    const [name, argument] = onlyEntry(value) ?? [];
    if (!name) return [value];
    const parameter = name === 'Ref' ? this.#template.Parameters[String(argument)] : undefined;
    if (parameter?.AllowedValues) return parameter.AllowedValues;
    if (parameter?.Type === 'Number') return [Number(parameter.Default)];
    return name === 'Ref' || name.startsWith('Fn::') ? 'unknown text' : [value];
  }
}

function definition(reference: { $ref: string }): Record<string, Property> {
  loaded ??= loadAwsServiceSpecSync();
  return loaded.get('typeDefinition', reference.$ref).properties;
}

function isNoValue(value: Json): boolean {
  const [name, argument] = onlyEntry(value) ?? [];
  return name === 'Ref' && argument === 'AWS::NoValue';
}

function asObject(value: Json): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
