/** `npm test`: finds a Chrome or Chromium (installs it as root on Debian), then runs `npm run verify`. */
import { findBrowser } from './find-browser.mjs';
import { aptInstall, howToInstall } from './install.mjs';

if (!findBrowser('chrome')) aptInstall('chromium');

const chrome = findBrowser('chrome');
if (!chrome) {
  console.error(`The tests need Chrome or Chromium, and none was found. ${howToInstall('chromium')}`);
  console.error('If it lies in an unusual place, set CHROME_PATH to the program.');
  process.exit(1);
}
console.log(`Browser: ${chrome}`);
await import('./verify.mjs');
