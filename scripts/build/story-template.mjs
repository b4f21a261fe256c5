/** The story file that `npm run new` writes. `extra` is what an item of that kind needs besides a title. */
export const storyFile = ({
  name,
  tag,
  label,
  extra,
}) => `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { copyThis } from './copy-this.js';
import { feed } from './feeds/feed.js';
import { at, commonStories, serving } from './states.js';

const tag = '${tag}';
const file = '${name}.json';
const items = [1, 2, 3].map((n) => ({ id: \`\${n}\`, url: \`https://www.ala.org/core/\${n}\`, title: \`Title \${n}\`${extra} }));

const meta: Meta = {
  title: 'Elements/${label}',
  component: tag,
  args: { src: at(file), heading: '${label}' },
  parameters: { ...serving(file, feed(items)), content: '<a href="https://www.ala.org/core">${label}</a>' },
};
export default meta;

const common = commonStories({ tag, file, items });

/** All that an author pastes: the style sheet and script once, and the widget. */
export const ExampleToCopy: StoryObj = copyThis(tag);
/** With \`loading="lazy"\` the feed is requested only when the widget is about to scroll into view. */
export const NotLoadedYet = common.lazy;
/** Gray rows hold the place of the items while the feed loads. */
export const Loading = common.loading;
/** The feed has no items: a sentence says so, and the link stays. */
export const Empty = common.empty;
/** The feed cannot be loaded: a sentence, “Try again”, and the link. */
export const Failed = common.error;
/** “Try again” has loaded the feed, and the focus is on the first item. */
export const TryAgain = common.retry;
/** Loading the feed again failed: the items stay, with a note that says how old they are. */
export const Stale = common.stale;
/** The panel for page authors says what was read from the feed. */
export const Debug = common.debug;
/** On a dark page. */
export const Dark = common.dark;
/** On a Spanish page. */
export const Spanish = common.spanish;
/** In a very narrow sidebar. */
export const Narrow240 = common.narrow240;
`;
