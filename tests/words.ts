/** What tests say in words is said in every language at once. */
import { LANGS } from '../src/atlas/lang.ts';
import { loadWords } from '../src/i18n/index.ts';

await Promise.all(LANGS.map(loadWords));
