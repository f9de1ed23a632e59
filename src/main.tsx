import './picture/trust.ts';
import { start } from './app/shell/start.tsx';
import { keepOffline } from './offline/register.ts';
import { decodePageChrome } from './view/chrome.ts';

document.documentElement.dataset.begun = '';
const container = document.getElementById('root');
if (container)
  start(container, decodePageChrome(location.search)).then(
    (services) => keepOffline((use) => services.newVersion.set(use)),
    console.error,
  );
