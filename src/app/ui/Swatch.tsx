/** A sample of the map's own fill: the holder's tint under the hatch of how the land is held. */
import { type CSSProperties, useSyncExternalStore } from 'react';
import type { Polity, Status } from '../../atlas/types.ts';
import { hatchImage } from '../../picture/hatches.ts';
import { contextColour, FAMILY_COLOURS, polityColour } from '../../portrayal/palette.ts';
import { type HatchDrawing, PATTERN_RATIO, statusHatch } from '../../portrayal/patterns.ts';
import { HATCH_OPACITY } from '../../portrayal/states.ts';
import type { Theme } from '../../view/view.ts';
import { useView } from '../services/context.ts';
import { usePrinting } from '../services/usePrinting.ts';
import classes from './swatch.module.css';

/** A hatch as an image for style sheets. Not read back from a canvas: some browsers give other pixels than were drawn. */
const hatchUrl = (hatch: HatchDrawing) => `url("data:image/svg+xml,${encodeURIComponent(hatchImage(hatch))}")`;

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const onSystemTheme = (listener: () => void) => {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
};

/** The theme in effect: the reader's choice, else the system's; paper is light. */
export function useTheme(): Theme {
  const chosen = useView((view) => view.theme);
  const system = useSyncExternalStore(onSystemTheme, () => dark.matches);
  const printing = usePrinting();
  return printing ? 'light' : (chosen ?? (system ? 'dark' : 'light'));
}

const styles = new Map<string, CSSProperties>();

/** The map's fill of a territory as style variables: `--tint` of the holder, and the `--hatch` of how it is held. */
export function swatchStyle(holder: Polity | undefined, status: Status, theme: Theme, context = false): CSSProperties {
  const key = `${holder?.id}/${status}/${theme}/${context}`;
  const known = styles.get(key);
  if (known) return known;
  const full = status === 'undetermined' ? FAMILY_COLOURS[theme].none : polityColour(holder, theme);
  const style: Record<string, string | number> = { '--tint': context ? contextColour(full, theme) : full };
  if (status !== 'sovereign') {
    const hatch = statusHatch(status, theme);
    style['--hatch'] = hatchUrl(hatch);
    style['--hatch-size'] = `${hatch.size / PATTERN_RATIO}px`;
    style['--hatch-opacity'] = HATCH_OPACITY[status];
  }
  styles.set(key, style as CSSProperties);
  return style as CSSProperties;
}

export function Swatch({
  holder,
  status,
  context = false,
}: {
  holder: Polity | undefined;
  status: Status;
  context?: boolean;
}) {
  const theme = useTheme();
  return <span className={classes.root} style={swatchStyle(holder, status, theme, context)} aria-hidden="true" />;
}
