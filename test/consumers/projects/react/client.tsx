import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app.js';

const root = document.getElementById('root') as HTMLElement;
if (root.firstElementChild) hydrateRoot(root, <App />);
else createRoot(root).render(<App />);
