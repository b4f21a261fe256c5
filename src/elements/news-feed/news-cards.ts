/** What only news in cards, or with pictures, needs. */
export { renderPicture } from '../../ui/picture.js';
export { cardStyles } from './news-cards.styles.js';
