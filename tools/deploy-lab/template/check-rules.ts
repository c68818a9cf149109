/** Looks at the Rules of a template for functions that work only elsewhere. For tests. */
import { type Json, onlyEntry, type Template } from '../../template/template.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html */
const ruleFunctions = new Set(
  ['And', 'Contains', 'EachMemberEquals', 'EachMemberIn', 'Equals', 'Not', 'Or', 'RefAll', 'ValueOf', 'ValueOfAll'].map(
    (name) => `Fn::${name}`,
  ),
);

/** One sentence for each function that a rule may not use, and for each name in a rule that is no parameter's. */
export function checkRules({ Rules = {}, Parameters }: Template): string[] {
  return Object.entries(Rules).flatMap(([rule, { RuleCondition = null, Assertions }]) =>
    [RuleCondition, ...Assertions.map(({ Assert }) => Assert)].flatMap((value) =>
      strangers(value, Parameters).map((stranger) => `${rule}: ${stranger}`),
    ),
  );
}

function strangers(value: Json, parameters: Template['Parameters']): string[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((each) => strangers(each, parameters));
  const [name = '', argument = null] = onlyEntry(value) ?? [];
  if (name === 'Ref') return parameters[String(argument)] ? [] : [`${argument} is not a parameter`];
  const own = ruleFunctions.has(name) ? [] : [`${name || 'a map'} is not a rule function`];
  return own.concat(strangers(argument, parameters));
}
