import './ala-settings.js';
import { AlaCeCalendar } from '../elements/ce-calendar/ce-calendar.js';

AlaCeCalendar.define();
