import './ala-settings.js';
import { AlaSectionFinder } from '../elements/section-finder/section-finder.js';

AlaSectionFinder.define();
