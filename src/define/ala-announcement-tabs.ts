import { defineWidget } from '../elements/base/define-widget.js';
import { AlaAnnouncementTabs } from '../elements/announcement-tabs/announcement-tabs.js';

defineWidget(AlaAnnouncementTabs);
