import './ala-settings.js';
import { AlaCeCalendar } from '../elements/ce-calendar/ce-calendar.js';
import { startPage } from '../ui/page-start.js';

AlaCeCalendar.define();
startPage();
