import './ala-settings.js';
import { AlaAnnouncementTabs } from '../elements/announcement-tabs/announcement-tabs.js';
import { reportUnknownTags } from '../ui/debug-panel.js';

AlaAnnouncementTabs.define();
reportUnknownTags();
