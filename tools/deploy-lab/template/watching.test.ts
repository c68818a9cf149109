/** What the template has for whoever runs a site: logs, a firewall, records, alarms; nothing of it unless asked for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, ourTemplate, propertiesOf } from './our-template.ts';
import { sampleStack } from './sample-stack.ts';

const distribution = (parameters: Record<string, string> = {}) =>
  at(propertiesOf('Distribution', parameters), 'DistributionConfig');

describe('a site that is watched over', () => {
  it('has no log, no firewall, no records and no alarm by itself', () => {
    const types = Object.values(sampleStack(ourTemplate).resources).map(({ type }) => type);
    for (const type of [
      'AWS::Logs::LogGroup',
      'AWS::SNS::Topic',
      'AWS::CloudWatch::Alarm',
      'AWS::Route53::RecordSetGroup',
    ])
      assert.ok(!types.includes(type), type);
    assert.deepEqual([at(distribution(), 'Logging'), at(distribution(), 'WebACLId')], [undefined, undefined]);
  });

  it('keeps logs for 90 days and without cookies, of the API too', () => {
    const asked = { AccessLog: 'yes', DemoApi: 'yes' };
    assert.equal(at(distribution(asked), 'Logging', 'IncludeCookies'), false);
    assert.match(String(at(distribution(asked), 'Logging', 'Bucket')), /\.s3\.eu-central-1\.amazonaws\.com$/);
    assert.equal(at(propertiesOf('LogBucket', asked), 'LifecycleConfiguration', 'Rules', 0, 'ExpirationInDays'), 90);
    assert.equal(propertiesOf('GatewayLogs', asked).RetentionInDays, 90);
    const format = JSON.parse(String(at(propertiesOf('GatewayStage', asked), 'AccessLogSettings', 'Format')));
    assert.ok(!JSON.stringify(format).includes('authorizer'), 'nothing of the token');
  });

  it('stands behind the firewall that is named', () => {
    const WebAclArn = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/01234567-89ab-cdef-0123-456789abcdef';
    assert.equal(at(distribution({ WebAclArn }), 'WebACLId'), WebAclArn);
  });

  it('is found by its own name, by IPv4 and IPv6', () => {
    const asked = { DomainName: 'login.example.com', CertificateArn: 'arn', HostedZoneId: 'Z0123456789ABCDEFGHIJ' };
    const records = at(propertiesOf('SiteRecords', asked), 'RecordSets');
    assert.ok(Array.isArray(records));
    assert.deepEqual(
      records.map((record) => [at(record, 'Name'), at(record, 'Type'), at(record, 'AliasTarget', 'HostedZoneId')]),
      ['A', 'AAAA'].map((type) => ['login.example.com', type, 'Z2FDTNDATAQYW2']),
    );
  });

  it('tells an address of failed and throttled sign-ins and of errors, and lets nobody but alarms write there', () => {
    const asked = { AlarmMail: 'ada@example.com', DemoApi: 'yes' };
    assert.equal(at(propertiesOf('AlarmTopic', asked), 'Subscription', 0, 'Endpoint'), 'ada@example.com');
    const metrics = at(propertiesOf('FailedSignIns', asked), 'Metrics');
    assert.ok(Array.isArray(metrics));
    assert.deepEqual(
      metrics.map((metric) => at(metric, 'Expression') ?? at(metric, 'MetricStat', 'Stat')),
      ['tried - succeeded', 'SampleCount', 'Sum'],
    );
    for (const name of ['ThrottledSignIns', 'GatewayErrors']) assert.equal(propertiesOf(name, asked).Threshold, 0);
    const allowed = at(propertiesOf('AlarmTopicPolicy', asked), 'PolicyDocument', 'Statement', 0);
    assert.deepEqual(at(allowed, 'Principal'), { Service: 'cloudwatch.amazonaws.com' });
  });

  it('is told of CloudFront’s own errors in us-east-1, the one region where they are counted', () => {
    const asked = { AlarmMail: 'ada@example.com' };
    const { resources } = sampleStack(ourTemplate, asked, 'us-east-1');
    const alarm = resources.SiteErrors?.properties ?? assert.fail('no alarm');
    assert.deepEqual([alarm.MetricName, alarm.Statistic], ['5xxErrorRate', 'Average']);
    assert.deepEqual(at(alarm, 'Dimensions', 1), { Name: 'Region', Value: 'Global' });
    assert.deepEqual(alarm.AlarmActions, resources.FailedSignIns?.properties.AlarmActions);
    assert.equal(sampleStack(ourTemplate, asked).resources.SiteErrors, undefined);
    assert.equal(sampleStack(ourTemplate, {}, 'us-east-1').resources.SiteErrors, undefined);
  });
});
