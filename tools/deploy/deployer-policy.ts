/** infra/deployer-policy.json: the rights of whoever runs `npm run deploy`, `undeploy` and `users`, worked out from the types in the templates. */
import type { Template } from '../template/template.ts';
import { ownRights, rightsOfTypes, userRights } from './deployer-rights.ts';

type Statement = {
  Sid: string;
  Effect: 'Allow';
  Action: string[];
  Resource: string | string[];
  Condition?: object;
};

export type Policy = { Version: '2012-10-17'; Statement: Statement[] };

/** What may only touch what belongs to a stack of ours, by the names that CloudFormation gives. */
const bounds: Readonly<Record<string, string | string[]>> = {
  iam: 'arn:aws:iam::*:role/gatehouse*',
  lambda: 'arn:aws:lambda:*:*:function:gatehouse*',
  s3: ['arn:aws:s3:::gatehouse*', 'arn:aws:s3:::gatehouse*/*'],
  sns: 'arn:aws:sns:*:*:gatehouse*',
  ssm: ['arn:aws:ssm:*:*:parameter/gatehouse/*', 'arn:aws:ssm:*::parameter/aws/service/global-infrastructure/*'],
  cloudformation: 'arn:aws:cloudformation:*:*:stack/gatehouse*/*',
};

/** What would go too far beside the rest of its service. */
const apart: Readonly<Record<string, Statement>> = {
  'iam:CreateServiceLinkedRole': {
    Sid: 'IamOfMail',
    Effect: 'Allow',
    Action: ['iam:CreateServiceLinkedRole'],
    Resource: 'arn:aws:iam::*:role/aws-service-role/email.cognito-idp.amazonaws.com/*',
    Condition: { StringEquals: { 'iam:AWSServiceName': 'email.cognito-idp.amazonaws.com' } },
  },
};

/** @throws {Error} for a type whose rights nobody has looked up. */
export function deployerPolicy(templates: readonly Template[]): Policy {
  const types = new Set(templates.flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type)));
  const rights = new Set([...ownRights, ...userRights, ...[...types].flatMap(rightsOf)]);
  const byService = new Map<string, string[]>();
  const together = [...rights].filter((right) => !apart[right]);
  for (const right of together.sort()) {
    const service = right.split(':')[0] ?? '';
    byService.set(service, [...(byService.get(service) ?? []), right]);
  }
  const statements = [...byService].map(
    ([service, Action]): Statement => ({
      Sid: service.replace(/(?:^|-)./g, (letter) => letter.replace('-', '').toUpperCase()),
      Effect: 'Allow',
      Action,
      Resource: bounds[service] ?? '*',
    }),
  );
  const single = [...rights].flatMap((right) => apart[right] ?? []);
  return { Version: '2012-10-17', Statement: [...statements, ...single] };
}

function rightsOf(type: string): readonly string[] {
  const rights = rightsOfTypes[type];
  if (!rights) throw new Error(`Nobody has looked up the rights that ${type} takes`);
  return rights;
}
