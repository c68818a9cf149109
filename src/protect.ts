/** `<script type="module" src="/auth/protect.js"></script>` on a page with `<main hidden>`: shown to whoever is signed in. */
import { enter } from './gate/host-page.ts';

const hide = document.querySelectorAll<HTMLElement>('main[hidden]');
if (!hide.length) console.warn('protect.js: no <main hidden> on this page');
await enter({ hide });
