/** The parameters of the stacks that a template can make: every value of any two of them together. For tests. */
import type { Template } from '../../template/template.ts';

const samples: Record<string, string[]> = {
  DomainName: ['', 'login.example.com'],
  ApiUrl: ['', 'https://api.example.com/me'],
  HostedZoneId: ['', 'Z0123456789ABCDEFGHIJ'],
  WebAclArn: ['', 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/site/01234567-89ab-cdef-0123-456789abcdef'],
  PermissionsBoundary: ['', 'arn:aws:iam::123456789012:policy/boundary'],
  AlarmMail: ['', 'ada@example.com'],
  MailFrom: ['', 'login@example.com'],
  LinkDomainPrefix: ['', 'ada'],
};

export function* parameterPairs(template: Template): Generator<Record<string, string>> {
  const choices = Object.entries(template.Parameters).flatMap(([name, { AllowedValues }]) => {
    const values = samples[name] ?? AllowedValues?.map(String) ?? [];
    return values.length > 0 ? [{ name, values }] : [];
  });
  for (const [index, first] of choices.entries()) {
    for (const second of choices.slice(index + 1)) {
      for (const one of first.values) for (const two of second.values) yield { [first.name]: one, [second.name]: two };
    }
  }
}
