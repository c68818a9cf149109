/** Every limit of Amazon's model is in force at a place that a request has, and every enumeration is one that the SDK knows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import amazon from './amazon.json' with { type: 'json' };
import { join, requestShape, type Shape } from './amazon-shapes.ts';
import { checkShape } from './check-shape.ts';
import limits from './limits.json' with { type: 'json' };
import type { Rule, Service } from './limits.ts';

type Ruled = { place: string; shape: Shape; rules: Rule[] };

/** A shape with all that is inside it. */
function walk(shape: Shape, place = ''): Ruled[] {
  const own = { place, shape, rules: 'rules' in shape ? shape.rules : [] };
  if (shape.type === 'list') return [own, ...walk(shape.of, `${place}[]`)];
  if (shape.type === 'map') {
    return [own, { place: `${place}{key}`, shape, rules: shape.keyRules }, ...walk(shape.of, `${place}{value}`)];
  }
  if (shape.type !== 'structure') return [own];
  return [own, ...shape.members.flatMap((member) => walk(member.shape, join(place, member.name)))];
}

function placesOf(service: Service): Map<string, Ruled[]> {
  const operations = Object.keys(amazon[service]);
  return new Map(
    operations.map((operation) => [operation, walk(requestShape(service, operation) ?? { type: 'anything' })]),
  );
}

for (const service of ['user-pools', 'identity-pools'] as const) {
  test(`Every place that is limited in ${service} is in a request of the SDK, and its limit is in force there`, () => {
    const operations = placesOf(service);
    assert.ok(Object.keys(limits[service].places).length > 45);
    for (const key of Object.keys(limits[service].places)) {
      const [place = '', operation] = key.split(' ').reverse();
      const searched = operation === undefined ? [...operations.values()].flat() : operations.get(operation);
      const found = searched?.filter((each) => each.place === place) ?? [];
      assert.ok(found.length > 0, `no request has ${key}`);
      assert.ok(
        found.some(({ rules }) => rules.length > 0),
        `${key} has no rule`,
      );
    }
  });
}

/** A request in which only that place is filled. */
function requestWith(place: string, value: unknown): unknown {
  const path = place.split(/\.|(?=\[\])/);
  return path.reduceRight((inner: unknown, step) => {
    if (step === '[]') return [inner];
    return { [step.charAt(0).toUpperCase() + step.slice(1)]: inner };
  }, value);
}

test('A word that no enumeration has is refused wherever there is an enumeration, with its words', () => {
  let count = 0;
  for (const [operation, places] of placesOf('user-pools')) {
    for (const { place, rules } of places) {
      const rule = rules.find(({ kind }) => kind === 'enum');
      if (rule?.kind !== 'enum' || place.includes('{')) continue;
      const shape = requestShape('user-pools', operation) ?? { type: 'anything' };
      const words = `Member must satisfy enum value set: [${rule.values.join(', ')}]`;
      assert.throws(
        () => checkShape(shape, requestWith(place, 'none of those')),
        ({ message }: Error) => message.includes(words),
        `${operation} ${place}`,
      );
      count += 1;
    }
  }
  assert.ok(count > 90, `${count}`);
});
