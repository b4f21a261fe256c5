import './ala-settings.js';
import { AlaAnnouncementTabs } from '../elements/announcement-tabs/announcement-tabs.js';
import { startPage } from '../ui/page-start.js';

AlaAnnouncementTabs.define();
startPage();
