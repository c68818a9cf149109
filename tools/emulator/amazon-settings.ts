/** Judges settings by what Amazon publishes about the operation that would be given them. */
import { CognitoException } from '../../emulator/errors.ts';
import { requestShape, type Shape } from '../../emulator/shapes/amazon-shapes.ts';
import { checkShape } from '../../emulator/shapes/check-shape.ts';
import { flag, type Judge, listOf, mapOf, ofType, shape } from './judges.ts';

/**
 * @param operation Cognito's name.
 * @param given Members that are given elsewhere, with values that will do.
 */
export function settingsOf(operation: string, given: Record<string, string>): Judge {
  return (value, path) => {
    const request = requestShape('user-pools', operation);
    if (request?.type !== 'structure') throw new Error(`Amazon has no operation ${operation}`);
    const members = request.members.filter(({ name }) => !(name in given));
    const mistakes = judgeOf({ type: 'structure', members })(value, path);
    return mistakes.length ? mistakes : refusal(request, { ...Object(value), ...given }, path);
  };
}

function judgeOf(given: Shape): Judge {
  switch (given.type) {
    case 'structure':
      return shape(Object.fromEntries(given.members.map(({ name, shape: inner }) => [name, judgeOf(inner)])));
    case 'list':
      return listOf(judgeOf(given.of));
    case 'map':
      return mapOf(judgeOf(given.of));
    case 'string':
      return ofType('string', 'a text');
    case 'number':
      return ofType('number', 'a number');
    case 'boolean':
      return flag;
    default:
      return () => [];
  }
}

/** Lengths, patterns and enumerations, in Cognito's own words. */
function refusal(request: Shape, value: object, path: string): string[] {
  try {
    checkShape(request, value);
    return [];
  } catch (error) {
    if (!(error instanceof CognitoException)) throw error;
    return [`${path}: ${error.message}`];
  }
}
