import { AlaSettings } from '../elements/settings/settings.js';

AlaSettings.define();
