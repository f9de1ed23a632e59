/** Where the data check stood before: kept for those who call it by its path. `npm run geodata:check` is its name. */
import './data/check.ts';
