/** The few line icons of the page. Always beside or inside something that is named in words. */

const PATHS = {
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M7 5v14M17 5v14',
  next: 'M6 5l9 7-9 7zM18 5v14',
  previous: 'M18 5l-9 7 9 7zM6 5v14',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  home: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4',
  layers: 'M12 4l9 5-9 5-9-5zM3 14l9 5 9-5',
  legend: 'M4 6h4v4H4zM4 14h4v4H4zM12 8h8M12 16h8',
  table: 'M4 5h16v14H4zM4 10h16M10 10v9',
  walk: 'M4 19l4-7 5 3 7-11M4 19h.01M8 12h.01M13 15h.01M20 4h.01',
  compare: 'M12 3v18M4 6h5v12H4M20 6h-5v12h5',
  swap: 'M4 9h15l-4-4M20 15H5l4 4',
  find: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.3 15.3L20 20',
  up: 'M6 15l6-6 6 6',
  fold: 'M6 9l6 6 6-6',
  tour: 'M4 5h16v11H4zM12 16v4M8 20h8M8 12l3-3 2 2 3-3',
  chart: 'M4 6h9M9 12h11M4 18h6M15 18h5',
  share:
    'M8 12l8-5M8 12l8 5M8 12a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0M20.4 7a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0M20.4 17a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0',
  download: 'M12 4v11M7.5 10.5L12 15l4.5-4.5M5 19.5h14',
} as const;

const FILLED = new Set(['play']);

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className={FILLED.has(name) ? 'icon-shape filled' : 'icon-shape'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
