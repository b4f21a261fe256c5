/** What .ci/run does after the install; its closing lines say where the time goes. */
import { runSteps } from './steps.mjs';

await runSteps('.ci/run', [
  [{ name: 'npm test', seconds: 480, run: ['scripts/test.mjs'] }],
  [
    { name: 'layout with DejaVu alone', seconds: 30, run: ['scripts/fonts.mjs', 'dejavu'] },
    { name: 'hostile feeds', seconds: 100, run: ['scripts/hostile.mjs'] },
  ],
  [{ name: 'consumers', seconds: 75, run: ['scripts/consumers.mjs'] }],
  // The drivers of Firefox and WebKit open one page at a time and leave a processor free.
  [
    { name: 'engines', seconds: 480, run: ['scripts/engines.mjs'] },
    { name: 'stories', seconds: 240, run: ['scripts/stories.mjs'] },
  ],
]);
