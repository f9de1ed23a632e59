/** `npm run build:offline`: the page as one HTML file in dist/. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildOffline, OFFLINE_FILE } from './offline.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'dist');
mkdirSync(folder, { recursive: true });
await buildOffline(root, folder);
const file = path.join(folder, OFFLINE_FILE);
console.log(`${path.relative(root, file)}, ${(statSync(file).size / 1e6).toFixed(1)} MB: open it in a browser.`);
