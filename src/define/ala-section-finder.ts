import './ala-settings.js';
import { AlaSectionFinder } from '../elements/section-finder/section-finder.js';
import { reportUnknownTags } from '../ui/debug-panel.js';

AlaSectionFinder.define();
reportUnknownTags();
