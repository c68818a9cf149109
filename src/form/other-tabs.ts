/** What the site's tabs tell each other. */
export type TabNews = 'confirmed';

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
