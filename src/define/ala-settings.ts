import { ContextRoot } from '@lit/context';
import { AlaSettings } from '../elements/settings/settings.js';
import { shared } from '../page/shared.js';

// A provider that is defined after a widget asked is seen only through a root that keeps the question.
shared('context-root', () => {
  const root = new ContextRoot();
  if (typeof document === 'object') root.attach(document.documentElement);
  return root;
});

AlaSettings.define();
