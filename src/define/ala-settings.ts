import { AlaSettings } from '../elements/settings/settings.js';

// Before every other tag (each define/ imports this): a provider must be there before the first that asks.
AlaSettings.define();
