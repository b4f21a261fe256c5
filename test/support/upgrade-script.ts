/** A script tag that allows marked links. To be imported before the elements, which look for it when they are defined. */

export const FEEDS = 'https://feeds.example.org';

const script = document.createElement('script');
script.type = 'text/plain';
script.dataset.upgrade = `self ${FEEDS}`;
document.head.append(script);
