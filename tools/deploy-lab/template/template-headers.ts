/** What CloudFront, set up by infra/template.yaml, sends for a path: for a test server that obeys the template to the letter. */
import { readFileSync } from 'node:fs';
import { cacheControl } from '../../serve/headers.ts';
import { readTemplate } from '../../template/read-template.ts';
import type { ResolvedTemplate } from '../../template/resolve-template.ts';
import { templateFile } from '../../template/template-file.ts';
import { functionAnswer } from './function-answer.ts';
import { policyHeaders } from './policy-headers.ts';
import { sampleStack } from './sample-stack.ts';

export type EdgeAnswer = {
  /** Who would answer: the bucket, the demo API or the gate of protected files (whose status and body are their own), or CloudFront itself. */
  to: 'files' | 'api' | 'cloudfront' | 'gate';
  status: number;
  headers: Record<string, string>;
  /** The file of the bucket whose content is sent. */
  file?: string;
};

export type Edge = {
  /** For a path such as `/login.html`, with or without a query; `exists` says whether the bucket has `login.html`. */
  answer(path: string, exists: (file: string) => boolean): EdgeAnswer;
};

type Behaviour = {
  PathPattern?: string;
  TargetOriginId: 'files' | 'protected-files' | 'api';
  ResponseHeadersPolicyId?: string;
  FunctionAssociations?: { FunctionARN: string }[];
};

type DistributionConfig = {
  DefaultRootObject: string;
  DefaultCacheBehavior: Behaviour;
  CacheBehaviors: Behaviour[];
  CustomErrorResponses: { ErrorCode: number; ResponseCode: number; ResponsePagePath: string }[];
};

type Statement = {
  Effect: string;
  Action: string | string[];
  Resource: string | string[];
  Principal: string | { Service?: string };
};

/** The edge of a stack with these parameters, in this region (us-east-1 when left out). */
export function templateEdge(given: { parameters?: Record<string, string>; region?: string } = {}): Edge {
  const template = readTemplate(readFileSync(templateFile, 'utf8'));
  const { parameters, region = 'us-east-1' } = given;
  const stack = sampleStack(template, parameters, region);
  const config = stack.resources.Distribution?.properties.DistributionConfig as unknown as DistributionConfig;
  return { answer: (path, exists) => answerFor({ stack, config, region }, path.split(/[?#]/)[0] ?? '/', exists) };
}

type Setting = { stack: ResolvedTemplate; config: DistributionConfig; region: string };
type Exists = (file: string) => boolean;

function answerFor(setting: Setting, path: string, exists: Exists): EdgeAnswer {
  const behaviour = behaviourFor(setting.config, path);
  const headers = policyHeaders(setting.stack, behaviour.ResponseHeadersPolicyId);
  const [association] = behaviour.FunctionAssociations ?? [];
  if (association) {
    const answer = functionAnswer(setting.stack, association.FunctionARN, setting.region);
    if (!answer) return { to: 'gate', status: 200, headers };
    const { status, headers: own } = answer;
    return { to: 'cloudfront', status, headers: { ...headers, ...own } };
  }
  if (behaviour.TargetOriginId === 'api') return { to: 'api', status: 200, headers };
  const file = path === '/' ? setting.config.DefaultRootObject : path.slice(1);
  return exists(file) ? fileAnswer(200, headers, file) : errorAnswer(setting, headers, exists);
}

/** What S3 says of what is not there, and what the distribution makes of that. */
function errorAnswer({ stack, config }: Setting, headers: Record<string, string>, exists: Exists): EdgeAnswer {
  const status = missingStatus(stack);
  const rule = config.CustomErrorResponses.find(({ ErrorCode }) => ErrorCode === status);
  const file = rule?.ResponsePagePath.slice(1);
  if (!rule || !file || !exists(file)) return { to: 'files', status, headers };
  const pagePolicy = behaviourFor(config, rule.ResponsePagePath).ResponseHeadersPolicyId;
  return fileAnswer(rule.ResponseCode, policyHeaders(stack, pagePolicy), file);
}

/** S3 tells what is missing only to those who may list what is there (S3 API Reference, GetObject, "Permissions"). */
function missingStatus({ resources }: ResolvedTemplate): 403 | 404 {
  const policy = resources.BucketPolicy?.properties.PolicyDocument as unknown as { Statement: Statement[] };
  const bucket = resources.BucketPolicy?.properties.Bucket;
  const mayList = policy.Statement.some(
    ({ Effect, Action, Resource, Principal }) =>
      Effect === 'Allow' &&
      [Action].flat().includes('s3:ListBucket') &&
      [Resource].flat().some((arn) => arn.endsWith(`:::${bucket}`)) &&
      typeof Principal === 'object' &&
      Principal.Service === 'cloudfront.amazonaws.com',
  );
  return mayList ? 404 : 403;
}

/** `npm run deploy` gives every object its Cache-Control; the policy adds the rest. */
function fileAnswer(status: number, headers: Record<string, string>, file: string): EdgeAnswer {
  return { to: 'files', status, file, headers: { ...headers, 'Cache-Control': cacheControl(file) } };
}

function behaviourFor(config: DistributionConfig, path: string): Behaviour {
  return config.CacheBehaviors.find((each) => fits(each.PathPattern ?? '', path)) ?? config.DefaultCacheBehavior;
}

/** CloudFront's patterns: a star is any number of characters, a question mark is one. */
function fits(pattern: string, path: string): boolean {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(path);
}
