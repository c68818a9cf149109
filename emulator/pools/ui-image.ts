/** The logo of the hosted pages, as SetUICustomization was given it. */
import { refuse } from '../errors.ts';
import type { Pool } from '../store/state.ts';
import { findKept } from './kept.ts';

/** 100 kB and a little, as Amazon's model has it. */
const LARGEST = 131_072;

const kinds = [
  { type: 'image/png', start: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', start: [0xff, 0xd8, 0xff] },
];

export type Image = { type: string; bytes: Buffer };

/** Unlike Cognito: the texts of refusals are ours. @param given base64. @throws {CognitoException} InvalidParameter. */
export function readImage(given: string): Image {
  const bytes = Buffer.from(given, 'base64');
  const kind = kinds.find(({ start }) => start.every((byte, place) => bytes[place] === byte));
  if (!kind) refuse('InvalidParameter', 'ImageFile is neither a PNG nor a JPEG.');
  if (bytes.length > LARGEST) refuse('InvalidParameter', `ImageFile is larger than ${LARGEST} bytes.`);
  return { type: kind.type, bytes };
}

/** @param name of the client, or `ALL`. */
export function findImage(pool: Pool, name: string): Image | undefined {
  const { image } = findKept(pool, 'ui-customization', name)?.value ?? {};
  return image === undefined ? undefined : readImage(image);
}
