/** Runs every journey in the browser that `npm run test:browsers` names; a process of its own for each. */
import { after } from 'node:test';
import type { Place } from '../../tools/browser/find-other-browser.ts';
import { back } from './back.ts';
import { openBrowser } from './drivers/open-browser.ts';
import { earlyForms } from './early-forms.ts';
import { links } from './links.ts';
import { mainPath } from './main-path.ts';
import { openStage } from './stage.ts';

const browser = await openBrowser(JSON.parse(process.env.GATEHOUSE_BROWSER ?? '') as Place);
const stage = await openStage(browser);
after(async () => {
  await stage.close();
  await browser.close();
});
console.log(`Browser: ${browser.name}`);

mainPath(stage);
earlyForms(stage);
links(stage);
back(stage);
