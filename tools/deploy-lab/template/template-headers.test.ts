/** What the template makes CloudFront send, against what the site is tested under. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Config } from '../../../src/config.ts';
import { siteHeaders } from '../../serve/headers.ts';
import { redirects } from '../../serve/redirects.ts';
import { at, ourTemplate, propertiesOf, runFunction } from './our-template.ts';
import { sampleStack } from './sample-stack.ts';
import { templateEdge } from './template-headers.ts';

const region = 'eu-central-1';
const config: Config = { userPoolId: `${region}_abcdefghi`, clientId: 'abcdefghijklmnopqrstuvwxyz' };
const identityPoolId = `${region}:01234567-89ab-cdef-0123-456789abcdef`;
const ownName = { DomainName: 'login.example.com', CertificateArn: 'arn' };

describe('the site in the template', () => {
  const cases: [parameters: Record<string, string>, config: Config][] = [
    [{}, config],
    [{ IdentityPool: 'yes' }, { ...config, identityPoolId }],
    [{ DemoApi: 'yes' }, { ...config, apiUrl: '/api/' }],
    [
      { ManagedLogin: 'yes', LoginDomainName: 'auth.example.com' },
      { ...config, managedLogin: { domain: 'auth.example.com' } },
    ],
    [
      { ManagedLogin: 'yes', LinkDomainPrefix: 'ada' },
      { ...config, managedLogin: { domain: `ada.auth.${region}.amazoncognito.com` } },
    ],
    [
      { IdentityPool: 'yes', DemoApi: 'yes' },
      { ...config, identityPoolId, apiUrl: '/api/' },
    ],
  ];
  for (const [parameters, configured] of cases) {
    it(`comes with the headers that it is tested under, and HSTS, with ${JSON.stringify(parameters)}`, () => {
      const edge = templateEdge({ parameters, region });
      for (const file of ['login.html', 'config.js', 'icon.svg', 'login-4KX2PQ7A.js', 'site-4KX2PQ7A.css']) {
        const { 'Strict-Transport-Security': hsts, ...rest } = edge.answer(`/${file}?a=b`, () => true).headers;
        assert.deepEqual(rest, siteHeaders(configured, file));
        assert.equal(hsts, 'max-age=63072000');
      }
    });
  }

  it('answers / with index.html, and a path that leads nowhere with the error page and all headers', () => {
    const edge = templateEdge();
    const files = ['index.html', '404.html'];
    const index = edge.answer('/', (file) => files.includes(file));
    assert.deepEqual([index.status, index.file], [200, 'index.html']);
    const missing = edge.answer('/no/such/page.html', (file) => files.includes(file));
    assert.deepEqual([missing.status, missing.file], [404, '404.html']);
    assert.deepEqual(missing.headers, index.headers);
    assert.equal(edge.answer('/none', () => false).status, 404, 'S3 itself says what is missing');
  });

  it('covers no refusal with the error page: what a firewall or a border forbids is told as it is', () => {
    const config = at(propertiesOf('Distribution'), 'DistributionConfig', 'CustomErrorResponses');
    assert.ok(Array.isArray(config));
    assert.deepEqual(
      config.map((rule) => [at(rule, 'ErrorCode'), at(rule, 'ResponseCode')]),
      [[404, 404]],
    );
  });

  it('lets nobody list the bucket through CloudFront, which may ask what is there', () => {
    assert.equal(at(propertiesOf('Distribution'), 'DistributionConfig', 'DefaultRootObject'), 'index.html');
    const cache = at(propertiesOf('FileCache'), 'CachePolicyConfig', 'ParametersInCacheKeyAndForwardedToOrigin');
    assert.equal(at(cache, 'QueryStringsConfig', 'QueryStringBehavior'), 'none');
    const behaviours = at(propertiesOf('Distribution', { DemoApi: 'yes' }), 'DistributionConfig', 'CacheBehaviors');
    assert.ok(Array.isArray(behaviours));
    const ofFiles = behaviours.filter((each) => at(each, 'TargetOriginId') === 'files');
    assert.deepEqual(
      ofFiles.map((each) => at(each, 'OriginRequestPolicyId')),
      [undefined],
      'no policy brings the query back',
    );
  });

  it('leads on wherever the local site does', () => {
    for (const [from, to] of Object.entries(redirects)) {
      const { status, headers } = templateEdge().answer(from, () => false);
      assert.deepEqual([status, headers.Location, headers['Cache-Control']], [302, to, 'no-store']);
    }
  });

  it('is kept at the edge as long as each file itself says, and no page longer', () => {
    const cache = at(propertiesOf('FileCache'), 'CachePolicyConfig');
    assert.deepEqual([at(cache, 'MinTTL'), at(cache, 'DefaultTTL'), at(cache, 'MaxTTL')], [0, 0, 31_536_000]);
  });

  it('speaks HTTP/3, compresses, and never answers in the clear', () => {
    const distribution = at(propertiesOf('Distribution'), 'DistributionConfig');
    assert.equal(at(distribution, 'HttpVersion'), 'http2and3');
    assert.equal(at(distribution, 'DefaultCacheBehavior', 'Compress'), true);
    assert.equal(at(distribution, 'DefaultCacheBehavior', 'ViewerProtocolPolicy'), 'redirect-to-https');
  });

  it('takes a host name of its own with its certificate, and says where the name has to point', () => {
    const distribution = at(propertiesOf('Distribution', ownName), 'DistributionConfig');
    assert.deepEqual(at(distribution, 'Aliases'), ['login.example.com']);
    assert.equal(at(distribution, 'ViewerCertificate', 'AcmCertificateArn'), 'arn');
    const { outputs } = sampleStack(ourTemplate, ownName);
    assert.equal(outputs.SiteUrl, 'https://login.example.com');
    assert.match(outputs.DistributionDomainName ?? '', /cloudfront\.net$/);
  });
});

describe('the demo API in the template', () => {
  const withApi = { ...ownName, DemoApi: 'yes' };

  it('is there only when asked for, and then on the site’s own host', () => {
    const parts = Object.keys(sampleStack(ourTemplate).resources).filter((name) => name.startsWith('DemoApi'));
    assert.deepEqual(parts, []);
    assert.equal(templateEdge().answer('/api/me', () => false).to, 'files');
    assert.equal(templateEdge({ parameters: withApi }).answer('/api/me', () => false).to, 'api');
  });

  it('takes tokens of this pool and this client, and lets no page of another host read its answers', () => {
    const { outputs } = sampleStack(ourTemplate, withApi);
    const authorizer = propertiesOf('GatewayAuthorizer', withApi);
    assert.ok(String(at(authorizer, 'JwtConfiguration', 'Issuer')).endsWith(`/${outputs.UserPoolId}`));
    assert.deepEqual(at(authorizer, 'JwtConfiguration', 'Audience'), [outputs.ClientId]);
    assert.equal(propertiesOf('DemoApiRoute', withApi).AuthorizationType, 'JWT');
    const origins = at(propertiesOf('Gateway', withApi), 'CorsConfiguration', 'AllowOrigins');
    assert.deepEqual(origins, ['https://login.example.com']);
    assert.equal(propertiesOf('Gateway', { DemoApi: 'yes' }).CorsConfiguration, undefined);
  });

  it('answers with what the token says', async () => {
    const claims = { sub: 'ada', name: 'Ada', token_use: 'id', exp: '1700000000' };
    const event = { requestContext: { authorizer: { jwt: { claims } } } };
    const answer = await runFunction(propertiesOf('DemoApiFunction', withApi), event);
    const { statusCode, body } = answer as { statusCode: number; body: string };
    assert.equal(statusCode, 200);
    const message = 'Hello Ada, your id token is good.';
    assert.deepEqual(JSON.parse(body), { message, sub: 'ada', token_use: 'id', exp: 1_700_000_000 });
  });
});
