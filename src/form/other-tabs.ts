/** What the site's tabs tell each other. */
export type TabNews = 'confirmed';

const channel = 'gatehouse';

export function tellTabs(news: TabNews): void {
  const wire = new BroadcastChannel(channel);
  wire.postMessage(news);
  wire.close();
}

export function hearTabs(news: TabNews, act: () => void): void {
  new BroadcastChannel(channel).addEventListener('message', ({ data }) => {
    if (data === news) act();
  });
}
