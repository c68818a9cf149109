/** Whether an address is about to be confirmed, or just was, as the tabs of this browser tell each other. */
import { config } from '#config';

const key = `CognitoIdentityServiceProvider.${config.clientId}.waiting`;

/**
 * Somebody in this browser waits for the mail with the code: also for the tab in which the link will open. Programs that
 * open the links of each mail before its reader does keep nothing of the kind.
 */
export function waitHere(): void {
  try {
    localStorage.setItem(key, '1');
  } catch {
    // Without storage the link asks for one press more.
  }
}

export function isWaitedForHere(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function waitNoMore(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // There is nothing then.
  }
}

type TabNews = 'confirmed';

const name = 'gatehouse';

export function tellTabs(news: TabNews): void {
  const channel = open();
  channel?.postMessage(news);
  channel?.close();
}

export function hearTabs(news: TabNews, act: () => void): void {
  open()?.addEventListener('message', ({ data }) => {
    if (data === news) act();
  });
}

/** Nothing where the browser has no channels, or allows none: tabs are on their own then. */
function open(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
