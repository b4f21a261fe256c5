import { hydrate, render } from 'preact';
import { App } from './app.js';

const root = document.getElementById('root') as HTMLElement;
(root.firstElementChild ? hydrate : render)(<App />, root);
