/** Judges settings by what Amazon publishes about the operation that would be given them. */
import * as v from 'valibot';
import { CognitoException } from '../../emulator/errors.ts';
import { requestShape, type Shape } from '../../emulator/http/shapes/amazon-shapes.ts';
import { checkShape } from '../../emulator/http/shapes/check-shape.ts';
import { expected, flag, listOf, mapOf, members } from '../../src/schema.ts';

/**
 * @param operation Cognito's name.
 * @param given Members that are given elsewhere, with values that will do.
 */
export function settingsOf<Settings>(
  operation: string,
  given: Record<string, string>,
): v.GenericSchema<unknown, Settings> {
  // Made once it is asked for: most starts bring no seed.
  return v.lazy(() => {
    const request = requestShape('user-pools', operation);
    if (request?.type !== 'structure') throw new Error(`Amazon has no operation ${operation}`);
    const own = request.members.filter(({ name }) => !(name in given));
    const asCognitoSays = v.rawCheck<unknown>(({ dataset, addIssue }) => {
      if (!dataset.typed || dataset.issues) return;
      for (const message of refusals(request, { ...Object(dataset.value), ...given })) addIssue({ message });
    });
    // Amazon's shape is the type.
    return v.pipe(schemaOf({ type: 'structure', members: own }), asCognitoSays) as v.GenericSchema<unknown, Settings>;
  });
}

function schemaOf(shape: Shape): v.GenericSchema {
  switch (shape.type) {
    case 'structure':
      return members(
        Object.fromEntries(shape.members.map(({ name, shape: inner }) => [name, v.exactOptional(schemaOf(inner))])),
      );
    case 'list':
      return listOf(schemaOf(shape.of));
    case 'map':
      return mapOf(schemaOf(shape.of));
    case 'string':
      return v.string(expected('a text'));
    case 'number':
      return v.number(expected('a number'));
    case 'boolean':
      return flag;
    default:
      return v.unknown();
  }
}

/** Lengths, patterns and enumerations, in Cognito's own words. */
function refusals(request: Shape, value: object): string[] {
  try {
    checkShape(request, value);
    return [];
  } catch (error) {
    if (!(error instanceof CognitoException)) throw error;
    return [error.message];
  }
}
