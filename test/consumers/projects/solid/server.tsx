import { generateHydrationScript, renderToString } from 'solid-js/web';
import { App } from './app.jsx';

export const html = generateHydrationScript() + renderToString(() => <App />);
