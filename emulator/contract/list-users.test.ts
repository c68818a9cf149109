/** ListUsers: filters and pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPool, refusal, type Scene } from './scene.ts';
import { ada, grace, password, userOf, users } from './two-people.ts';

async function emails({ cognito, UserPoolId }: Scene, Filter?: string): Promise<(string | undefined)[]> {
  const { Users = [] } = await cognito.listUsers({ UserPoolId, Filter });
  return Users.map(({ Attributes }) => Attributes?.find(({ Name }) => Name === 'email')?.Value);
}

test('People are found by one attribute that equals a value or begins with it', async (t) => {
  const disabled = { email: 'dee@disabled.example', password, isDisabled: true, phone: '+15550100' };
  const scene = await openPool(t, { users: [...users, disabled] });
  const sub = String((await userOf(scene)).sub);
  const cases: [string | undefined, string[]][] = [
    [undefined, [ada, grace, 'dee@disabled.example']],
    ['', [ada, grace, 'dee@disabled.example']],
    [`email = "${ada}"`, [ada]],
    ['email="ADA@LOVELACE.EXAMPLE"', [ada]],
    ['email ^= "g"', [grace]],
    ['name = "Grace"', [grace]],
    ['name = "Gra"', []],
    ['name ^= "Gra"', [grace]],
    ['name ^= ""', [ada, grace]],
    ['phone_number ^= "+1"', ['dee@disabled.example']],
    ['status = "Disabled"', ['dee@disabled.example']],
    ['status = "Enabled"', [ada, grace]],
    ['cognito:user_status = "unconfirmed"', [grace]],
    ['cognito:user_status = "CONFIRMED"', [ada, 'dee@disabled.example']],
    [`sub = "${sub}"`, [ada]],
    [`username = "${sub}"`, [ada]],
    [`username = "${sub.toUpperCase()}"`, []],
    ['given_name = "x"', []],
    ['family_name = "x"', []],
    ['preferred_username = "x"', []],
  ];
  for (const [filter, expected] of cases)
    assert.deepEqual((await emails(scene, filter)).toSorted(), expected.toSorted(), filter);
});

test('A quotation mark in a filter is escaped', async (t) => {
  const scene = await openPool(t, { users: [{ email: ada, password, attributes: { name: 'A "d" a' } }] });
  assert.deepEqual(await emails(scene, String.raw`name = "A \"d\" a"`), [ada]);
});

test('A filter that means nothing is refused', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  for (const Filter of ['email', 'email = ada', 'email > "a"', 'email = "a" and name = "b"', '= "x"']) {
    const wrong = refusal('InvalidParameter', 'Error while parsing filter');
    await assert.rejects(cognito.listUsers({ UserPoolId, Filter }), wrong, Filter);
  }
  for (const name of ['custom:telnum', 'gender', 'constructor']) {
    const wrong = refusal('InvalidParameter', `Invalid search attribute: ${name}`);
    await assert.rejects(cognito.listUsers({ UserPoolId, Filter: `${name} = "x"` }), wrong);
  }
});

test('People come page by page, and somebody new disturbs no page', async (t) => {
  const scene = await openPool(t);
  const { cognito, UserPoolId, pool, emulator } = scene;
  const add = async (number: number) => {
    await pool.addUser({ email: `p${number}@crowd.example` });
    emulator.clock.advance(1);
  };
  for (const number of [1, 2, 3, 4, 5]) await add(number);
  const seen: (string | undefined)[] = [];
  let PaginationToken: string | undefined;
  do {
    const answer = await cognito.listUsers({ UserPoolId, Limit: 2, PaginationToken, AttributesToGet: ['email'] });
    seen.push(...(answer.Users ?? []).map(({ Attributes }) => Attributes?.[0]?.Value));
    if (seen.length === 2) await add(6);
    PaginationToken = answer.PaginationToken;
  } while (PaginationToken);
  assert.deepEqual(
    seen,
    [1, 2, 3, 4, 5, 6].map((number) => `p${number}@crowd.example`),
  );
  const broken = cognito.listUsers({ UserPoolId, PaginationToken: 'x' });
  await assert.rejects(broken, refusal('InvalidParameter', 'Invalid pagination token.'));
  const many =
    "1 validation error detected: Value '61' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 60";
  await assert.rejects(cognito.listUsers({ UserPoolId, Limit: 61 }), refusal('InvalidParameter', many));
});

test('Only the attributes that are asked for are listed', async (t) => {
  const { cognito, UserPoolId } = await openPool(t, { users });
  const { Users } = await cognito.listUsers({ UserPoolId, AttributesToGet: ['name'], Filter: 'name = "Ada"' });
  assert.deepEqual(Users?.[0]?.Attributes, [{ Name: 'name', Value: 'Ada' }]);
  assert.equal(Users?.[0]?.UserStatus, 'CONFIRMED');
  assert.equal(Users?.[0]?.Enabled, true);
  const wrong = refusal('InvalidParameter', 'One or more requested attributes do not exist in user pool.');
  await assert.rejects(cognito.listUsers({ UserPoolId, AttributesToGet: ['custom:foo'] }), wrong);
});
