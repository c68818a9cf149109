/** What a journey needs of a browser, so little that three protocols have it. Nothing here waits for a page. */
export type Point = { x: number; y: number };

export type Tab = {
  /** Sets out for an address. */
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** @param expression What is to be evaluated in the page, to a string. @throws {Error} while there is no page. */
  evaluate(expression: string): Promise<string>;
  /** A press of the mouse, counted from the upper left corner of what is visible of the page. */
  click(point: Point): Promise<void>;
  /** Keys one after the other; `enter` is one of them. */
  type(keys: string): Promise<void>;
};

/** Somebody's browser, with nothing stored that others have. */
export type Profile = { newTab(): Promise<Tab>; close(): Promise<void> };

export type Browser = {
  /** Such as `Firefox 153.7.0`. */
  name: string;
  newProfile(): Promise<Profile>;
  close(): Promise<void>;
};

/** The browser itself has lost the page, which says nothing about the page. */
export class Crash extends Error {
  override name = 'Crash';
}

/** The Enter key, by WebDriver's own sign for it. */
export const enter = '\uE007';

/** As both WebDriver protocols take a press of the mouse. */
export function mousePress({ x, y }: Point) {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}

/** As both WebDriver protocols take keys. */
export function keyPresses(keys: string) {
  const actions = [...keys].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return [{ type: 'key', id: 'keyboard', actions }];
}
