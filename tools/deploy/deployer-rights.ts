/** The rights that `npm run deploy`, `undeploy` and `users` need: what the commands call themselves, and what CloudFormation calls for each type of the templates. */

const tagging = (service: string) => [
  `${service}:TagResource`,
  `${service}:UntagResource`,
  `${service}:ListTagsForResource`,
];
const crud = (service: string, thing: string) =>
  ['Create', 'Get', 'Update', 'Delete'].map((verb) => `${service}:${verb}${thing}`);

const bucket = [
  ...['s3:CreateBucket', 's3:DeleteBucket', 's3:ListBucket', 's3:GetBucketLocation', 's3:PutBucketTagging'],
  ...['s3:GetBucketTagging', 's3:PutEncryptionConfiguration', 's3:GetEncryptionConfiguration'],
  ...['s3:PutBucketOwnershipControls', 's3:GetBucketOwnershipControls', 's3:PutBucketPublicAccessBlock'],
  ...['s3:GetBucketPublicAccessBlock', 's3:PutLifecycleConfiguration', 's3:GetLifecycleConfiguration'],
  ...['s3:GetBucketAcl', 's3:PutBucketAcl', ...tagging('s3')],
];
const http = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'].map((verb) => `apigateway:${verb}`);

/** By CloudFormation's name of a type: what its handlers call, by AWS's schema of the type, for the properties that the templates have. */
export const rightsOfTypes: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGatewayV2::Api': [...http, 'apigateway:TagResource'],
  'AWS::ApiGatewayV2::Authorizer': http,
  'AWS::ApiGatewayV2::Integration': http,
  'AWS::ApiGatewayV2::Route': http,
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html
  'AWS::ApiGatewayV2::Stage': [
    ...[...http, 'apigateway:TagResource', 'apigateway:UntagResource'],
    ...['logs:CreateLogDelivery', 'logs:GetLogDelivery', 'logs:UpdateLogDelivery', 'logs:DeleteLogDelivery'],
    ...['logs:ListLogDeliveries', 'logs:PutResourcePolicy', 'logs:DescribeResourcePolicies', 'logs:DescribeLogGroups'],
  ],
  'AWS::CertificateManager::Certificate': [
    ...['acm:RequestCertificate', 'acm:DescribeCertificate', 'acm:DeleteCertificate', 'acm:AddTagsToCertificate'],
    ...[
      'acm:RemoveTagsFromCertificate',
      'acm:ListTagsForCertificate',
      'route53:ChangeResourceRecordSets',
      'route53:GetChange',
    ],
  ],
  'AWS::CloudFront::CachePolicy': crud('cloudfront', 'CachePolicy'),
  'AWS::CloudFront::Distribution': [
    ...[...crud('cloudfront', 'Distribution'), 'cloudfront:GetDistributionConfig', ...tagging('cloudfront')],
    'wafv2:GetWebACL',
  ],
  'AWS::CloudFront::Function': [
    ...['cloudfront:CreateFunction', 'cloudfront:DescribeFunction', 'cloudfront:GetFunction'],
    ...[
      'cloudfront:UpdateFunction',
      'cloudfront:PublishFunction',
      'cloudfront:DeleteFunction',
      ...tagging('cloudfront'),
    ],
  ],
  'AWS::CloudFront::KeyValueStore': [
    ...['cloudfront:CreateKeyValueStore', 'cloudfront:DescribeKeyValueStore', 'cloudfront:UpdateKeyValueStore'],
    ...['cloudfront:DeleteKeyValueStore', ...tagging('cloudfront')],
  ],
  'AWS::CloudFront::OriginAccessControl': crud('cloudfront', 'OriginAccessControl'),
  'AWS::CloudFront::ResponseHeadersPolicy': crud('cloudfront', 'ResponseHeadersPolicy'),
  'AWS::CloudWatch::Alarm': [
    ...['cloudwatch:PutMetricAlarm', 'cloudwatch:DescribeAlarms', 'cloudwatch:DeleteAlarms', ...tagging('cloudwatch')],
  ],
  'AWS::Cognito::IdentityPool': [
    ...['cognito-identity:CreateIdentityPool', 'cognito-identity:DescribeIdentityPool'],
    ...['cognito-identity:UpdateIdentityPool', 'cognito-identity:DeleteIdentityPool', ...tagging('cognito-identity')],
  ],
  'AWS::Cognito::IdentityPoolRoleAttachment': [
    ...['cognito-identity:SetIdentityPoolRoles', 'cognito-identity:GetIdentityPoolRoles', 'iam:PassRole'],
  ],
  'AWS::Cognito::ManagedLoginBranding': [
    ...['cognito-idp:CreateManagedLoginBranding', 'cognito-idp:UpdateManagedLoginBranding'],
    ...['cognito-idp:DeleteManagedLoginBranding', 'cognito-idp:DescribeManagedLoginBranding'],
    'cognito-idp:DescribeManagedLoginBrandingByClient',
  ],
  'AWS::Cognito::UserPool': [
    ...['cognito-idp:CreateUserPool', 'cognito-idp:DescribeUserPool', 'cognito-idp:UpdateUserPool'],
    ...['cognito-idp:DeleteUserPool', 'cognito-idp:GetUserPoolMfaConfig', 'cognito-idp:SetUserPoolMfaConfig'],
    // The last is for mail of one's own (MailFrom): https://docs.aws.amazon.com/cognito/latest/developerguide/using-service-linked-roles.html
    ...['cognito-idp:AddCustomAttributes', ...tagging('cognito-idp'), 'iam:CreateServiceLinkedRole'],
  ],
  'AWS::Cognito::UserPoolClient': [
    ...['cognito-idp:CreateUserPoolClient', 'cognito-idp:DescribeUserPoolClient'],
    ...['cognito-idp:UpdateUserPoolClient', 'cognito-idp:DeleteUserPoolClient'],
  ],
  'AWS::Cognito::UserPoolIdentityProvider': [
    ...['cognito-idp:CreateIdentityProvider', 'cognito-idp:DescribeIdentityProvider'],
    ...['cognito-idp:UpdateIdentityProvider', 'cognito-idp:DeleteIdentityProvider'],
  ],
  'AWS::Cognito::UserPoolDomain': [
    ...['cognito-idp:CreateUserPoolDomain', 'cognito-idp:DescribeUserPoolDomain', 'cognito-idp:DeleteUserPoolDomain'],
    'cognito-idp:UpdateUserPoolDomain',
  ],
  'AWS::IAM::Role': [
    ...['iam:CreateRole', 'iam:GetRole', 'iam:UpdateRole', 'iam:UpdateAssumeRolePolicy', 'iam:DeleteRole'],
    ...['iam:PutRolePolicy', 'iam:GetRolePolicy', 'iam:DeleteRolePolicy', 'iam:ListRolePolicies'],
    ...['iam:ListAttachedRolePolicies', 'iam:PutRolePermissionsBoundary', 'iam:DeleteRolePermissionsBoundary'],
    ...['iam:TagRole', 'iam:UntagRole'],
  ],
  'AWS::Lambda::Function': [
    ...['lambda:CreateFunction', 'lambda:GetFunction', 'lambda:UpdateFunctionCode', 'lambda:DeleteFunction'],
    ...[
      'lambda:UpdateFunctionConfiguration',
      'lambda:ListTags',
      'lambda:TagResource',
      'lambda:UntagResource',
      'iam:PassRole',
    ],
    ...[
      'lambda:GetFunctionCodeSigningConfig',
      'lambda:GetFunctionRecursionConfig',
      'lambda:GetRuntimeManagementConfig',
    ],
  ],
  'AWS::Lambda::Permission': ['lambda:AddPermission', 'lambda:RemovePermission', 'lambda:GetPolicy'],
  'AWS::Logs::LogGroup': [
    ...['logs:CreateLogGroup', 'logs:DescribeLogGroups', 'logs:DeleteLogGroup', 'logs:PutRetentionPolicy'],
    ...['logs:GetDataProtectionPolicy', 'logs:DescribeIndexPolicies', ...tagging('logs')],
  ],
  'AWS::Route53::RecordSetGroup': ['route53:ChangeResourceRecordSets', 'route53:GetChange', 'route53:GetHostedZone'],
  'AWS::S3::Bucket': bucket,
  'AWS::S3::BucketPolicy': ['s3:PutBucketPolicy', 's3:GetBucketPolicy', 's3:DeleteBucketPolicy'],
  'AWS::SNS::Topic': [
    ...['sns:CreateTopic', 'sns:GetTopicAttributes', 'sns:SetTopicAttributes', 'sns:DeleteTopic', 'sns:Subscribe'],
    ...['sns:Unsubscribe', 'sns:ListSubscriptionsByTopic', 'sns:GetDataProtectionPolicy', ...tagging('sns')],
  ],
  'AWS::SNS::TopicPolicy': ['sns:SetTopicAttributes'],
};

/** What the commands call by themselves. */
export const ownRights: readonly string[] = [
  ...['CreateChangeSet', 'DescribeChangeSet', 'ExecuteChangeSet', 'DeleteChangeSet', 'ListChangeSets'],
  ...['DescribeStacks', 'DescribeStackEvents', 'DescribeStackResources', 'DeleteStack'],
]
  .map((name) => `cloudformation:${name}`)
  .concat(
    [
      's3:PutObject',
      's3:GetObject',
      's3:DeleteObject',
      's3:DeleteObjectVersion',
      's3:ListBucket',
      's3:ListBucketVersions',
    ],
    ['cloudfront:CreateInvalidation', 'cloudfront:ListInvalidations'],
    ['DescribeKeyValueStore', 'ListKeys', 'UpdateKeys'].map((name) => `cloudfront-keyvaluestore:${name}`),
    ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:PutParameter', 'ssm:DeleteParameter'],
    ['ListUsers', 'DescribeUserPool', 'UpdateUserPool'].map((name) => `cognito-idp:${name}`),
  );

/** What `npm run users` asks of a pool. */
export const userRights: readonly string[] = [
  ...[
    'AdminCreateUser',
    'AdminGetUser',
    'AdminDeleteUser',
    'AdminConfirmSignUp',
    'AdminDisableUser',
    'AdminEnableUser',
  ],
  ...['AdminResetUserPassword', 'AdminSetUserPassword', 'AdminInitiateAuth', 'AdminRespondToAuthChallenge'],
  ...['AdminUserGlobalSignOut', 'AdminListGroupsForUser', 'AdminUpdateUserAttributes'],
  ...['ListUsers', 'ListUserPools', 'ListUserPoolClients', 'DescribeUserPool', 'DescribeUserPoolClient'],
].map((name) => `cognito-idp:${name}`);
