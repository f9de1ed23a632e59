declare module 'geojson-validation' {
  /** With `trace` true: undefined or an empty array where valid, else what is wrong. */
  type Check = (object: unknown, trace: true) => string[] | undefined;
  const validation: { isFeatureCollection: Check; isFeature: Check };
  export default validation;
}

declare module 'edtf' {
  interface Parsed {
    type: string;
  }
  interface Extended {
    type: string;
    /** First and last millisecond (UTC); infinite or null where the interval is open. */
    min: number | null;
    max: number | null;
  }
  /** Throws where the string does not parse. */
  export function parse(text: string, options?: { level?: 0 | 1 | 2; types?: string[] }): Parsed;
  const edtf: (parsed: Parsed) => Extended;
  export default edtf;
}

declare module 'mapshaper' {
  /** Runs a command line on files in memory; gives the files it writes, by name. */
  const mapshaper: {
    applyCommands(
      commands: string,
      input: Record<string, string | Uint8Array>,
    ): Promise<Record<string, string | Uint8Array>>;
  };
  export default mapshaper;
}

declare module '@citation-js/core' {
  /** Reads BibTeX, RIS and other forms, by the plugins imported beside it; `data` is CSL-JSON. */
  export class Cite {
    constructor(text: string);
    data: unknown[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

declare module 'omggif' {
  export class GifReader {
    constructor(bytes: Uint8Array);
    readonly width: number;
    readonly height: number;
    numFrames(): number;
    decodeAndBlitFrameRGBA(frame: number, pixels: Uint8Array): void;
  }
}

declare module 'semver' {
  const semver: {
    /** Lowest version that a range allows. */
    minVersion(range: string): { version: string } | null;
    satisfies(version: string, range: string): boolean;
  };
  export default semver;
}
