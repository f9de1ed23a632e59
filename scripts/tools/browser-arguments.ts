/** How Chromium is started by tests and bench: with nothing of its own to do beside the page. */

/**
 * The popups of the address bar are pages themselves, which each new window loads and nobody here sees: a third of what
 * a window costs. The rest are those of Playwright's own list that matter here, for the last list alone is heard.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
];

export const QUIET = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];

/** As on a machine without graphics of its own, whatever this one has. */
export const WITHOUT_GRAPHICS = [...QUIET, '--disable-gpu'];

/**
 * The same for pages with the WebGL map: put together where they are rendered, so that no frame is read back. The rest of
 * the page is drawn by the processor itself, which is sooner done than having a card computed for that too.
 */
export const WEBGL_ARGUMENTS = [
  ...QUIET,
  '--use-angle=swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
];
