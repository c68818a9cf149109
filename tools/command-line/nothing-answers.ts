/** What is said where no local pool listens: the whole address, whose port may be the mistake. */

/** @param endpoint An address; one without a port has that of its protocol. */
export function nothingAnswers(endpoint: string): string {
  const { protocol, hostname, port } = new URL(endpoint);
  const whole = `${protocol}//${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
  return `Nothing answers at ${whole}. Start the local user pool: npm run emulator`;
}
