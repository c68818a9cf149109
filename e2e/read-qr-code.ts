/** Reads a QR code off the page, as the camera of a phone does. */
import jsQR from 'jsqr';
import type { Locator } from 'playwright/test';

/** How many points of the picture one module gets. */
const scale = 4;

/** @returns the text that the code holds; an empty one when it can't be read. */
export async function readQrCode(picture: Locator): Promise<string> {
  const { size, outline } = await picture.evaluate((svg) => ({
    size: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
    outline: svg.querySelector('path')?.getAttribute('d') ?? '',
  }));
  const width = size * scale;
  const points = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of outline.matchAll(/M(\d+) (\d+)/g)) paintModule(points, { x: Number(x), y: Number(y), width });
  return jsQR(points, width, width)?.data ?? '';
}

function paintModule(points: Uint8ClampedArray, { x, y, width }: { x: number; y: number; width: number }): void {
  for (let row = y * scale; row < (y + 1) * scale; row += 1) {
    for (let column = x * scale; column < (x + 1) * scale; column += 1) {
      points.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
}
