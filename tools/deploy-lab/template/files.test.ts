/** What the template makes of ProtectFiles; that the code in it keeps strangers out is proved in tools/serve/file-gate.test.ts. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Node, parse } from 'acorn';
import { siteHeaders } from '../../serve/headers.ts';
import { edgeFunction, lambdaFunction } from '../../template/run-code.ts';
import type { JsonObject } from '../../template/template.ts';
import { at, ourTemplate, propertiesOf } from './our-template.ts';
import { sampleStack } from './sample-stack.ts';
import { templateEdge } from './template-headers.ts';

const protects = { ProtectFiles: 'yes' };
const region = 'eu-central-1';

function behaviours(): {
  PathPattern?: string;
  TargetOriginId: string;
  FunctionAssociations?: { EventType: string }[];
}[] {
  const config = at(propertiesOf('Distribution', protects), 'DistributionConfig');
  return [at(config, 'DefaultCacheBehavior'), ...((at(config, 'CacheBehaviors') as unknown[]) ?? [])] as never;
}

describe('protected files in the template', () => {
  it('are not there unless asked for, and cost no function and no bucket', () => {
    const { resources, outputs } = sampleStack(ourTemplate);
    const types = Object.values(resources).map(({ type }) => type);
    assert.equal(types.filter((type) => type === 'AWS::S3::Bucket').length, 1);
    assert.ok(!types.includes('AWS::CloudFront::KeyValueStore'));
    assert.equal(outputs.ProtectFiles, undefined);
    assert.equal(templateEdge().answer('/private/x', () => false).to, 'files');
  });

  it('lie in a bucket of their own, which one behaviour alone asks, through the gate on the way in and out', () => {
    const ways = behaviours().filter(({ TargetOriginId }) => TargetOriginId === 'protected-files');
    assert.deepEqual(
      ways.map(({ PathPattern, FunctionAssociations = [] }) => [
        PathPattern,
        FunctionAssociations.map(({ EventType }) => EventType),
      ]),
      [['/private/*', ['viewer-request', 'viewer-response']]],
    );
    const edge = templateEdge({ parameters: { ...protects, ProtectPath: '/members/only/*' } });
    assert.equal(edge.answer('/members/only/x.html', () => true).to, 'gate');
    assert.equal(edge.answer('/private/x.html', () => true).to, 'files');
  });

  it('have a gate that knows the folder, and says how they may be kept: not at all', async () => {
    const parameters = { ...protects, ProtectPath: '/members/*', ProtectGroups: 'board=directors' };
    const code = String(propertiesOf('FileGate', parameters).FunctionCode);
    assert.match(code, /const folder = '\/members\/';/);
    assert.match(code, /const rules = 'board=directors'/);
    const response = { statusCode: 200, headers: { 'cache-control': { value: 'public, max-age=31536000' } } };
    const request = { method: 'GET', uri: '/members/x', querystring: {}, headers: {}, cookies: {} };
    const event = { context: { eventType: 'viewer-response' as const }, request, response };
    const answer = await edgeFunction(code, { keys: new Map() })(event);
    assert.deepEqual({ ...answer.headers }['cache-control']?.value, 'private, no-store');
  });

  it('open by a cookie that the site’s own host gives, where nothing is cached, and the policy allows asking for it', () => {
    const { to, headers } = templateEdge({ parameters: protects, region }).answer('/session', () => false);
    assert.equal(to, 'api');
    const userPoolId = `${region}_abcdefghi`;
    const config = { userPoolId, clientId: 'abcdefghijklmnopqrstuvwxyz', protectFiles: '/private/' };
    assert.equal(headers['Content-Security-Policy'], siteHeaders(config, 'login.html')['Content-Security-Policy']);
    const session = behaviours().find(({ PathPattern }) => PathPattern === '/session');
    assert.equal(at(session as never, 'CachePolicyId'), '4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
    const routes = ['SessionRoute', 'SessionEndRoute'].map((name) => propertiesOf(name, protects));
    assert.deepEqual(
      routes.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType]),
      [
        ['POST /session', 'JWT'],
        ['DELETE /session', 'NONE'],
      ],
    );
  });

  it('open for nobody who sends a token that API Gateway may not have looked at', async () => {
    const { Code, Environment } = propertiesOf('SessionFunction', { ...protects, ProtectGroups: 'board=directors' });
    const env = at(Environment, 'Variables') as Record<string, string>;
    class SSMClient {
      send = async () => ({ Parameter: { Value: 'abcd1234.secret' } });
    }
    const modules = { '@aws-sdk/client-ssm': { SSMClient, GetParameterCommand: class {} } };
    const session = lambdaFunction(String(at(Code, 'ZipFile')), { env, modules });
    const token = (sub: string) => {
      const claims = { sub, token_use: 'access', exp: 4_000_000_000, 'cognito:groups': ['directors'] };
      return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
    };
    const statusFor = async (authorization: string) => {
      const answer = (await session({ routeKey: 'POST /session', headers: { authorization } })) as JsonObject;
      return answer.statusCode;
    };
    assert.deepEqual(await Promise.all([`Bearer ${token('a')}`, token('a')].map(statusFor)), [200, 200]);
    const [forged, own] = [token('forged'), token('own')];
    const pairs = [`Bearer ${forged},Bearer ${own}`, `${forged}, ${own}`, `${forged} ${own}`, `${forged}.${own}`, 'x'];
    assert.deepEqual(await Promise.all(pairs.map(statusFor)), Array(5).fill(401));
  });

  it('have their key in no template and no output; one function may read its one parameter', () => {
    const { resources, outputs } = sampleStack(ourTemplate, protects);
    assert.ok(!Object.values(resources).some(({ type }) => type === 'AWS::SSM::Parameter'));
    assert.equal(propertiesOf('FileKeys', protects).ImportSource, undefined);
    assert.match(outputs.FileKeys ?? '', /^arn:aws:cloudfront::/);
    const statement = at(propertiesOf('SessionRole', protects), 'Policies', 1, 'PolicyDocument', 'Statement', 0);
    assert.equal(at(statement, 'Action'), 'ssm:GetParameter');
    assert.match(String(at(statement, 'Resource')), /:parameter\/gatehouse\/gatehouse\/file-key$/);
  });
});

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html */
const undocumented = new Set(
  ['ForOfStatement', 'SpreadElement', 'ObjectPattern', 'ArrayPattern', 'ChainExpression', 'ClassDeclaration'].concat([
    'AssignmentPattern',
    'YieldExpression',
  ]),
);

function nodesOf(node: unknown): (Node & Record<string, unknown>)[] {
  if (Array.isArray(node)) return node.flatMap(nodesOf);
  if (node === null || typeof node !== 'object' || !('type' in node)) return [];
  const own = node as Node & Record<string, unknown>;
  return [own, ...Object.values(own).flatMap(nodesOf)];
}

describe('the functions of the edge', () => {
  const codes = Object.entries(sampleStack(ourTemplate, protects).resources).flatMap(([name, { type, properties }]) =>
    type === 'AWS::CloudFront::Function' ? [[name, String(properties.FunctionCode)] as const] : [],
  );

  for (const [name, code] of codes) {
    it(`${name} is no longer than CloudFront takes, and of the JavaScript that it documents`, () => {
      assert.ok(Buffer.byteLength(code) <= 10_240, 'quota "Maximum size of a function": 10 KB');
      const nodes = nodesOf(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
      assert.deepEqual(
        nodes.filter(({ type }) => undocumented.has(type)).map(({ type }) => type),
        [],
      );
      assert.ok(!nodes.some(({ type, param }) => type === 'CatchClause' && !param), 'catch has a name');
      const isAsync = (each: Node & Record<string, unknown>) =>
        each.async === true && each.type !== 'FunctionDeclaration';
      assert.ok(!nodes.some(isAsync), 'no asynchronous closures');
    });
  }
});
