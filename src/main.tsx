import { start } from './app/start.tsx';

const container = document.getElementById('root');
if (container) start(container).catch(console.error);
