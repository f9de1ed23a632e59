/** The little that the bench uses of libraries without types, or with broken ones. */
declare module '@openhistoricalmap/maplibre-gl-dates' {
  const plugin: { filterByDate(map: import('maplibre-gl').Map, date: string): void };
  export default plugin;
}
declare module 'leaflet.timeline';
declare module 'leaflet-timedimension';
