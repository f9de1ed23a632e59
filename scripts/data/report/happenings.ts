/** Events, and where sources disagree. */
import type { Section } from './input.ts';
import { countBy, section, table } from './markdown.ts';

export const eventsByDecade: Section = ({ atlas: { events } }) => {
  const rows = countBy(events, ({ day }) => `${day.slice(0, 3)}0s`).sort(([a], [b]) => (a < b ? -1 : 1));
  return section('Events by decade', table(['decade', 'events>'], [...rows, ['all', events.length]]));
};

export const disagreements: Section = ({ atlas: { discrepancies } }) => {
  const rows = discrepancies.map(({ id, title, values, shown, touches }) => [
    id,
    title.en,
    values.length,
    shown.en,
    touches.join(', '),
  ]);
  return section(
    'Where sources disagree',
    'Each value with its source is in `discrepancies.json`, and on the page in the panel of everything it touches.',
    table(['id', 'about', 'values>', 'shown', 'touches'], rows),
  );
};
