import { hydrate } from '@lit-labs/ssr-client';
import { render } from 'lit';
import { app } from './app.js';

const root = document.getElementById('root') as HTMLElement;
(root.firstElementChild ? hydrate : render)(app(), root);
