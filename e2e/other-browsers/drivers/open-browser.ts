/** Opens a browser by the protocol that it speaks. */
import type { Place } from '../../../tools/browser/find-other-browser.ts';
import type { Browser } from './browser.ts';
import { openFirefox } from './firefox.ts';
import { openByPlaywright } from './playwright.ts';
import { openWebKit } from './webkit.ts';

export function openBrowser(place: Place): Promise<Browser> {
  switch (place.protocol) {
    case 'playwright':
      return openByPlaywright(place.name);
    case 'bidi':
      return openFirefox(place.executablePath);
    case 'webdriver':
      return openWebKit(place.driver, place.xvfb);
    default:
      return place satisfies never;
  }
}
