/** A secret for an authenticator app: as a QR code, and in letters with a button that copies them. */

import { encode } from 'uqr';
import { login } from '#words/login';
import { unicodeDomains } from '../view/domains.ts';
import type { Filling } from '../view/parts.ts';
import { onCopy } from './buttons.ts';

/** What an authenticator app is told; the secret is Base32. */
export type AppKey = { secret: string; account: string; issuer: string };

/** @returns what the form fills in: the letters, four at a time, for whoever types them. */
export function showSecret(key: AppKey): Filling {
  showPicture('qr-code', qrCode(uriOf(key), login.qrCode));
  onCopy('copy-secret', async () => key.secret);
  return { secret: key.secret.replace(/.{4}(?=.)/g, '$& ') };
}

/** @see https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
function uriOf({ secret, account, issuer }: AppKey): string {
  // The app shows the account to a person, who knows it by its own letters.
  const [label, name] = [unicodeDomains(account), issuer].map(encodeURIComponent);
  return `otpauth://totp/${name}:${label}?secret=${secret}&issuer=${name}`;
}

function showPicture(placeId: string, picture: Element): void {
  const place = document.getElementById(placeId);
  if (!place) throw new Error(`No element with the id ${placeId} on this page`);
  place.replaceChildren(picture);
}

const namespace = 'http://www.w3.org/2000/svg';

/** The white that ISO/IEC 18004 wants around the code, in modules. */
const border = 4;

/**
 * Made element by element, since the page's policy lets no text become markup.
 *
 * @param name What it is, for whoever does not see it.
 */
function qrCode(text: string, name: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: 'M', border });
  const picture = document.createElementNS(namespace, 'svg');
  setAll(picture, { class: 'qr-code', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': name });
  picture.append(
    part('rect', { width: size, height: size, fill: '#fff' }),
    part('path', { d: outline(data), fill: '#000', 'shape-rendering': 'crispEdges' }),
  );
  return picture;
}

/** Black on white also in the dark: readers look for that. */
function part(name: 'rect' | 'path', attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(namespace, name);
  setAll(made, attributes);
  return made;
}

function setAll(element: SVGElement, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** One square for each black module. */
function outline(rows: readonly boolean[][]): string {
  return rows.flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? `M${x} ${y}h1v1h-1z` : []))).join('');
}
