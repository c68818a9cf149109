/** Hides most of an address, as Cognito does when it says where a code went. */

/** `b***@g***`, or `+*******9934`. */
export function mask(address: string): string {
  return address.startsWith('+') ? maskPhone(address) : maskEmail(address);
}

function maskPhone(number: string): string {
  const digits = number.slice(1);
  return `+${'*'.repeat(Math.max(digits.length - 4, 0))}${digits.slice(-4)}`;
}

function maskEmail(address: string): string {
  const [name = '', domain = ''] = address.split('@');
  return `${name.slice(0, 1)}***@${domain.slice(0, 1)}***`;
}
