/** A CloudFormation template as plain values, with every short form (`!Ref x`) written out long (`{ Ref: 'x' }`). */

export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export type Template = {
  Description: string;
  Metadata?: JsonObject;
  Parameters: Record<string, TemplateParameter>;
  Rules?: Record<string, TemplateRule>;
  Conditions: Record<string, Json>;
  Resources: Record<string, TemplateResource>;
  Outputs: Record<string, TemplateOutput>;
};

export type TemplateParameter = {
  Type: string;
  Description?: string;
  Default?: string | number;
  AllowedPattern?: string;
  AllowedValues?: (string | number)[];
  MinValue?: number;
  MaxValue?: number;
  ConstraintDescription?: string;
};

export type TemplateRule = { RuleCondition?: Json; Assertions: { Assert: Json; AssertDescription: string }[] };

export type TemplateResource = {
  Type: string;
  Condition?: string;
  DependsOn?: string | string[];
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  Properties?: JsonObject;
};

export type TemplateOutput = { Description?: string; Condition?: string; Value: Json };

/** The one pair of an object with a single key, as every intrinsic function is. */
export function onlyEntry(value: Json): [string, Json] | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  return entries.length === 1 ? entries[0] : undefined;
}
