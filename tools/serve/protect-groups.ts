/** Folders of protected files that are for one group each, as the template's ProtectGroups says it. */
import { readFileSync } from 'node:fs';
import { fits } from '../template/parameter-fits.ts';
import { readTemplate } from '../template/read-template.ts';
import type { TemplateParameter } from '../template/template.ts';
import { templateFile } from '../template/template-file.ts';

/** The template is long, and read when it is asked. */
let parameter: TemplateParameter | undefined;

/** @returns what the template expects instead, of a value that it would not take. */
export function refusalOfGroups(given: string): string | undefined {
  parameter ??= readTemplate(readFileSync(templateFile, 'utf8')).Parameters.ProtectGroups;
  return parameter && !fits(parameter, given) ? parameter.ConstraintDescription : undefined;
}
