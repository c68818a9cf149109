/** Which function a pool's LambdaConfig names for a trigger. */
import type { LambdaConfigType } from '@aws-sdk/client-cognito-identity-provider';
import type { Pool } from '../store/state.ts';
import type { TriggerName } from './triggers.ts';

/** The ARN of a Lambda function. */
export function arnFor({ settings }: Pool, name: TriggerName): string | undefined {
  const config = settings.LambdaConfig ?? {};
  switch (name) {
    case 'CustomEmailSender':
    case 'CustomSMSSender':
    case 'InboundFederation':
      return config[name]?.LambdaArn;
    case 'PreTokenGeneration':
    case 'PreTokenGenerationV2':
    case 'PreTokenGenerationV3':
      return name === tokenTrigger(config)
        ? (config.PreTokenGenerationConfig?.LambdaArn ?? config.PreTokenGeneration)
        : undefined;
    default:
      return config[name];
  }
}

function tokenTrigger({ PreTokenGenerationConfig: config }: LambdaConfigType): TriggerName {
  const versions = { V1_0: 'PreTokenGeneration', V2_0: 'PreTokenGenerationV2', V3_0: 'PreTokenGenerationV3' } as const;
  return versions[config?.LambdaVersion ?? 'V1_0'];
}
