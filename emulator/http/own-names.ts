/** The names that go with the address the emulator listens on. */
import { networkInterfaces } from 'node:os';

/** Every address of the machine. */
const everywhere = ['0.0.0.0', '::', '::0'];

export function isEverywhere(host: string): boolean {
  return everywhere.includes(host);
}

/** How the host stands in an address; this machine's own where it listens everywhere. */
export function nameFor(host: string): string {
  return isEverywhere(host) ? '127.0.0.1' : inBrackets(host);
}

/**
 * Whether it is reached under this name by listening there: the host itself, or any address of the machine where it listens
 * on all of them. An address can't be pointed elsewhere as a name can.
 *
 * @param name from a `Host` header, without port.
 */
export function isOwnName(host: string, name: string): boolean {
  return name === inBrackets(host).toLowerCase() || (isEverywhere(host) && ownAddresses().includes(name));
}

/** Of this machine in its networks, as they stand in an address; not those that are only its own, nor those that need a zone. */
export function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .map(({ address }) => inBrackets(address));
}

function inBrackets(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
