// Module borders along the whole graph: app -> map -> portrayal -> view -> atlas -> time.
// Biome forbids each wrong import where it is written; here what a module
// *reaches* counts, through any number of others. dependency-cruiser cannot
// read TypeScript 7 yet, so `npm run lint` runs it on what `tsc` emits.
const library = '(^|/)(react|react-dom|maplibre-gl)/';
const never = (name, from, to, reachable = true) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: to, ...(reachable && { reachable }) },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?url$' } },
    never('pure-knows-no-page', '^src/(time|atlas|view|portrayal|picture)/', `${library}|^src/(map|app)/`),
    never('time-stands-alone', '^src/time/', '^src/(?!time/)'),
    never('atlas-below-view', '^src/atlas/', '^src/(view|i18n)/'),
    never('map-knows-no-react', '^src/map/', '(^|/)react(-dom)?/|^src/app/'),
    never('only-webgl-knows-maplibre', '^src/(?!map/webgl/)', '(^|/)maplibre-gl/', false),
    never('page-knows-no-scripts', '^src/', '^(scripts|tests)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules|^\\.\\./' },
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default'] },
  },
};
