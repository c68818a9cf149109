/** The stylesheet knows no left and no right, so that pages in Arabic are mirrored by `dir` alone. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../config/load-config.ts';

const sided =
  /^(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b|left$|right$|border-(?:top|bottom)-(?:left|right)-radius$)/;
const sides = new Set(['margin', 'padding', 'inset', 'border-width', 'border-color', 'border-style', 'border-radius']);

/** @returns the declarations that say what is on the left or on the right. */
function sidedIn(css: string): string[] {
  const declarations = css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([a-z-]+)\s*:\s*([^;{}]+);/g);
  return [...declarations].flatMap(([, name = '', value = '']) => {
    const [, right, , left] = value.trim().split(/\s+(?![^(]*\))/);
    const isUneven = sides.has(name) && left !== undefined && left !== right;
    const isPhysical = sided.test(name) || (/^(?:text-align|float|clear)$/.test(name) && /left|right/.test(value));
    return isUneven || isPhysical ? [`${name}: ${value}`] : [];
  });
}

test('site.css is written for both directions', async () => {
  assert.deepEqual(sidedIn(await readFile(join(root, 'public/site.css'), 'utf8')), []);
});

test('what is on a side is found', () => {
  const css = `a { margin: 0 1rem 0 0; padding: 1px 2px 1px 2px; left: 0; text-align: right; inset: 0 }
    b { margin: 0 auto; padding: clamp(1px, 2px, 3px) 1rem 3rem; border-left: 1px solid; margin-left: 2px; /* float: left; */ }`;
  assert.deepEqual(sidedIn(css.replaceAll(' }', '; }')), [
    'margin: 0 1rem 0 0',
    'left: 0',
    'text-align: right',
    'border-left: 1px solid',
    'margin-left: 2px',
  ]);
});
