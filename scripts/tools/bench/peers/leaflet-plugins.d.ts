/** The little that the bench uses of what the plugins add to Leaflet. */
import type { Feature, FeatureCollection } from 'geojson';

declare module 'leaflet' {
  interface TimelineLayer extends GeoJSON {
    setTime(time: string): void;
  }
  function timeline(
    data: FeatureCollection,
    options: GeoJSONOptions & {
      getInterval(feature: Feature): { start: number; end: number; endExclusive: boolean };
    },
  ): TimelineLayer;

  interface Clock {
    getAvailableTimes(): number[];
    setAvailableTimes(times: number[], mode: 'union'): void;
    setCurrentTime(time: number): void;
  }
  function timeDimension(options: { times: number[]; currentTime: number }): Clock;
  namespace TimeDimension {
    namespace Layer {
      const GeoJson: { extend(members: object): new (base: GeoJSON, options: { timeDimension: Clock }) => Layer };
    }
  }
}
