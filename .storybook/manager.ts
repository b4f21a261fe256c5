import { addons } from 'storybook/manager-api';
import { darkScheme, schemeOfSystem, themeOf } from './theme.js';

const followSystem = (): void => addons.setConfig({ theme: themeOf(schemeOfSystem()), sidebar: { showRoots: true } });

followSystem();
darkScheme.addEventListener('change', followSystem);
