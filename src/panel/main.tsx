// Where the panel begins: the page is drawn into its only element.

import { render } from 'preact';
import { App } from './app.tsx';
import { createStore } from './store.ts';

function start(): void {
  const page = document.getElementById('panel');
  if (!page) return;
  // written after the page by whoever opens it, once the whole document is there
  const openedBy = document.getElementById('opened-by')?.textContent?.trim() ?? '';
  const store = createStore(openedBy);
  render(<App store={store} />, page);
  store.start();
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
