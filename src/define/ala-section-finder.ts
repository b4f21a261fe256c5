import { defineWidget } from '../elements/base/define-widget.js';
import { AlaSectionFinder } from '../elements/section-finder/section-finder.js';

defineWidget(AlaSectionFinder);
