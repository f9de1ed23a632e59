/** What the build knows of the page, put in by scripts/data/compile/edition.ts. */
interface ImportMetaEnv {
  /** Where the page will stand, if that was said. */
  readonly SITE_URL?: string;
  /** Day of the data, ISO. */
  readonly DATA_DATE: string;
  /** Short hash of the data: which data these are. */
  readonly DATA_HASH: string;
}
