import { defineWidget } from '../elements/base/define-widget.js';
import { AlaCeCalendar } from '../elements/ce-calendar/ce-calendar.js';

defineWidget(AlaCeCalendar);
