import './ala-settings.js';
import { AlaSectionFinder } from '../elements/section-finder/section-finder.js';
import { startPage } from '../ui/page-start.js';

AlaSectionFinder.define();
startPage();
