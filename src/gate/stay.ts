/** What a page needs later, loaded together after it has been shown, in case the network is gone by then. */
import '../session/refresh.ts';
import { joinTabs } from '../session/tabs.ts';

export { joinTabs };
