/** Works out a template for given parameters, as CloudFormation would: conditions, functions, resources, outputs. */
import { type Json, type JsonObject, onlyEntry, type Template } from './template.ts';

export type Surroundings = {
  parameters: Record<string, string>;
  /** `AWS::Region` and its like. */
  pseudo: Record<string, string>;
  /** What `!Ref` of a resource, or `!GetAtt` with an attribute, gives. */
  valueOf(resource: string, attribute?: string): string;
};

export type ResolvedTemplate = {
  conditions: Record<string, boolean>;
  /** Only what the conditions let be. */
  resources: Record<string, { type: string; properties: JsonObject }>;
  outputs: Record<string, string>;
};

const nothing = Symbol('AWS::NoValue');
type Value = Json | typeof nothing;

/** Throws for a name that leads nowhere and for a function it does not know. */
export function resolveTemplate(template: Template, surroundings: Surroundings): ResolvedTemplate {
  const resolver = new Resolver(template, surroundings);
  const resources: ResolvedTemplate['resources'] = {};
  for (const [name, { Type, Condition, Properties }] of Object.entries(template.Resources)) {
    if (Condition && !resolver.condition(Condition)) continue;
    resources[name] = { type: Type, properties: resolver.object(Properties ?? {}) };
  }
  const outputs: Record<string, string> = {};
  for (const [name, { Condition, Value }] of Object.entries(template.Outputs)) {
    if (!Condition || resolver.condition(Condition)) outputs[name] = String(resolver.value(Value));
  }
  const conditions = Object.keys(template.Conditions).map((name) => [name, resolver.condition(name)] as const);
  return { conditions: Object.fromEntries(conditions), resources, outputs };
}

/** The sentences of the rules that these parameters break. */
export function brokenRules(template: Template, surroundings: Surroundings): string[] {
  const resolver = new Resolver(template, surroundings);
  return Object.values(template.Rules ?? {}).flatMap(({ RuleCondition, Assertions }) => {
    if (RuleCondition !== undefined && !resolver.truth(RuleCondition)) return [];
    return Assertions.filter(({ Assert }) => !resolver.truth(Assert)).map((assertion) => assertion.AssertDescription);
  });
}

class Resolver {
  readonly #template: Template;
  readonly #around: Surroundings;

  constructor(template: Template, surroundings: Surroundings) {
    this.#template = template;
    this.#around = surroundings;
  }

  condition(name: string): boolean {
    const condition = this.#template.Conditions[name];
    if (condition === undefined) throw new Error(`No condition ${name}`);
    return this.truth(condition);
  }

  truth(value: Json): boolean {
    const [name, argument] = onlyEntry(value) ?? [];
    if (name === 'Condition') return this.condition(String(argument));
    const list = Array.isArray(argument) ? argument : [];
    if (name === 'Fn::Not') return !this.truth(list[0] ?? null);
    if (name === 'Fn::And') return list.every((each) => this.truth(each));
    if (name === 'Fn::Or') return list.some((each) => this.truth(each));
    const [left, right] = list.map((each) => this.value(each));
    if (name === 'Fn::Equals') return left === right;
    if (name === 'Fn::Contains') return Array.isArray(left) && left.some((each) => each === right);
    throw new Error(`No condition function ${name}`);
  }

  object(entries: JsonObject): JsonObject {
    const kept = Object.entries(entries).map(([key, value]) => [key, this.#resolve(value)] as const);
    return Object.fromEntries(kept.filter((pair): pair is readonly [string, Json] => pair[1] !== nothing));
  }

  value(value: Json): Json {
    const resolved = this.#resolve(value);
    return resolved === nothing ? null : resolved;
  }

  #resolve(value: Json): Value {
    if (Array.isArray(value)) {
      return value.map((each) => this.#resolve(each)).filter((each): each is Json => each !== nothing);
    }
    if (value === null || typeof value !== 'object') return value;
    const [name, argument] = onlyEntry(value) ?? [];
    if (name === 'Ref') return this.#reference(String(argument));
    if (name?.startsWith('Fn::')) return this.#call(name, argument ?? null);
    return this.object(value);
  }

  #reference(name: string): Value {
    if (name === 'AWS::NoValue') return nothing;
    const known = this.#around.pseudo[name] ?? this.#parameter(name);
    if (known !== undefined) return known;
    if (!this.#template.Resources[name]) throw new Error(`!Ref ${name} leads nowhere`);
    return this.#around.valueOf(name);
  }

  #parameter(name: string): string | undefined {
    const parameter = this.#template.Parameters[name];
    return parameter && (this.#around.parameters[name] ?? String(parameter.Default ?? ''));
  }

  #call(name: string, argument: Json): Value {
    if (name === 'Fn::If') {
      const [condition, yes, no] = asList(argument);
      return this.#resolve((this.condition(String(condition)) ? yes : no) ?? null);
    }
    if (name === 'Fn::Sub') return this.#substitute(argument);
    const list = asList(argument).map((each) => this.value(each));
    if (name === 'Fn::GetAtt') return this.#around.valueOf(String(list[0]), String(list[1]));
    if (name === 'Fn::Join') return asList(list[1]).join(String(list[0]));
    if (name === 'Fn::Split') return String(list[1]).split(String(list[0]));
    if (name === 'Fn::Select') return asList(list[1])[Number(list[0])] ?? null;
    throw new Error(`No function ${name}`);
  }

  #substitute(argument: Json): string {
    const [text, values] = Array.isArray(argument) ? argument : [argument];
    const own = typeof values === 'object' && values !== null && !Array.isArray(values) ? this.object(values) : {};
    return String(text).replace(/\$\{([^!}]+)\}/g, (_, name: string) => {
      if (own[name] !== undefined) return String(own[name]);
      const [resource, attribute] = name.split(/\.(.*)/);
      if (attribute && resource) return this.#around.valueOf(resource, attribute);
      return String(this.#reference(name));
    });
  }
}

function asList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
