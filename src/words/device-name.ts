/** What a person calls a device, from what it called itself when it was first signed in on. */
import { devices } from '#words/devices';

/** Where several fit, the first counts: most browsers also name the ones they descend from. */
const browsers: readonly [sign: RegExp, name: string][] = [
  [/(?:Edg|EdgA|EdgiOS|Edge|Microsoft Edge)\/\d/, 'Edge'],
  [/(?:OPR|OPiOS|Opera)\/\d/, 'Opera'],
  [/SamsungBrowser\/\d|Samsung Internet\/\d/, 'Samsung Internet'],
  [/Vivaldi\/\d/, 'Vivaldi'],
  [/Brave\/\d/, 'Brave'],
  [/(?:Firefox|FxiOS)\/\d/, 'Firefox'],
  [/(?:Google Chrome|CriOS)\/\d/, 'Chrome'],
  [/Chromium\/\d/, 'Chromium'],
  [/Chrome\/\d/, 'Chrome'],
  [/Safari\/\d/, 'Safari'],
];

const systems: readonly [sign: RegExp, name: string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS|Chrome ?OS/, 'ChromeOS'],
  [/Windows/, 'Windows'],
  [/Mac OS|macOS|Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** Longer names than this are cut; Cognito keeps up to 1024 characters. */
const longest = 60;

/**
 * `Chrome on Linux` for a browser; anything else is a name that somebody has given, and stays as it is.
 *
 * @param given A user agent string, as amazon-cognito-identity-js gives it, Amplify's list of brands, or a name.
 */
export function deviceName(given = ''): string {
  const browser = nameIn(given, browsers);
  const system = nameIn(given, systems);
  if (browser) return system ? devices.namedBrowserOn(browser, system) : browser;
  if (given.startsWith('Mozilla/')) return system ? devices.browserOn(system) : devices.browser;
  const name = given.trim();
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name || devices.noName;
}

function nameIn(given: string, names: readonly [sign: RegExp, name: string][]): string | undefined {
  return names.find(([sign]) => sign.test(given))?.[1];
}
