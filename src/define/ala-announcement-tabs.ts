import './ala-settings.js';
import { AlaAnnouncementTabs } from '../elements/announcement-tabs/announcement-tabs.js';

AlaAnnouncementTabs.define();
