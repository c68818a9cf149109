/** What a stack says of itself: its outputs, and the parameters that it was made with. */
import type { Stack } from '@aws-sdk/client-cloudformation';

export function outputsOf(stack: Stack | undefined): Record<string, string> {
  return pairs((stack?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
}

export function valuesOf(stack: Stack | undefined): Record<string, string> {
  return pairs((stack?.Parameters ?? []).map(({ ParameterKey, ParameterValue }) => [ParameterKey, ParameterValue]));
}

function pairs(entries: [name: string | undefined, value: string | undefined][]): Record<string, string> {
  return Object.fromEntries(entries.filter(([name, value]) => name !== undefined && value !== undefined));
}
