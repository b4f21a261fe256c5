import './ala-settings.js';
import { AlaCeCalendar } from '../elements/ce-calendar/ce-calendar.js';
import { reportUnknownTags } from '../ui/debug-panel.js';

AlaCeCalendar.define();
reportUnknownTags();
