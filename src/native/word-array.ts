/** Stands in for the SDK's `./utils/WordArray`, which it only asks for random bytes as hex. */
import { Buffer } from './bytes.ts';

// biome-ignore lint/style/noDefaultExport: the SDK imports this module's default.
export default class WordArray {
  /** The SDK calls `toString()` on the answer; a text answers with itself. */
  random(byteCount: number): string {
    return Buffer.from(crypto.getRandomValues(new Uint8Array(byteCount))).toString('hex');
  }
}
