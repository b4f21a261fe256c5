/**
 * `npm run transcripts`: keeps what a screen reader says now, in test/accessibility/transcripts/. Read the difference
 * aloud before you commit it: the test only sees that something has changed, not whether it still makes sense.
 */
import { runNode } from './steps.mjs';

const args = ['--files', 'test/accessibility/transcripts.test.ts'];
process.exit(runNode('node_modules/@web/test-runner/dist/bin.js', args, { UPDATE_TRANSCRIPTS: '1' }) ? 0 : 1);
