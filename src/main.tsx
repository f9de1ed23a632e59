import './offline/trust.ts';
import { start } from './app/start.tsx';
import { keepOffline } from './offline/register.ts';

const container = document.getElementById('root');
if (container) start(container).then((desk) => keepOffline((use) => desk.newVersion.set(use)), console.error);
