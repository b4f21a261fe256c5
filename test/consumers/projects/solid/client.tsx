import { hydrate, render } from 'solid-js/web';
import { App } from './app.jsx';

const root = document.getElementById('root') as HTMLElement;
(root.firstElementChild ? hydrate : render)(() => <App />, root);
