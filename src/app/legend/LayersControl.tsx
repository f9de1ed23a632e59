/** The layers of treaty lines and areas: each automatic, shown or hidden, with a way to its own days and to each line and area. */
import { type CSSProperties, useState } from 'react';
import { LAYER_NAMES } from '../../atlas/layerNames.ts';
import { LAYER_IDS, type LayerId } from '../../atlas/layers.ts';
import type { Area, Boundary } from '../../atlas/types.ts';
import { layerInk } from '../../portrayal/palette.ts';
import { sceneOf } from '../../portrayal/scene.ts';
import { layerBounds } from '../../view/bounds.ts';
import { layerDay } from '../../view/layers.ts';
import { showThing } from '../../view/show.ts';
import type { LayerChoice } from '../../view/view.ts';
import { paddingNow } from '../layout/fit.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import { TraceLink } from '../trace/TraceStart.tsx';
import drawerStyles from '../ui/drawer.module.css';
import { Icon } from '../ui/Icon.tsx';
import { useTheme } from '../ui/Swatch.tsx';
import { ThemeSelect } from '../ui/ThemeSelect.tsx';
import styles from './layers.module.css';

const CHOICES: readonly LayerChoice[] = ['auto', 'on', 'off'];

export function LayersControl() {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.root} aria-label={words.t('layers.title')} data-open={open}>
      <button type="button" className={drawerStyles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="layers" />
        <span>{words.t('layers.title')}</span>
      </button>
      {open && (
        <div className={styles.body}>
          <p className="aside">{words.t('layers.help')}</p>
          <LayerRows />
          <ThemeSelect />
        </div>
      )}
    </section>
  );
}

/** Shows an area or a line and opens its evidence; one that is described and not drawn only the latter. */
function ItemLink({ item, drawn }: { item: Area | Boundary; drawn: boolean }) {
  const { atlas, view, map } = useServices();
  const words = useWords();
  const show = () => {
    const shown = showThing(atlas, item.id, view.get());
    if (shown) view.set(shown.change);
    if (shown?.bounds) map.get()?.fit(shown.bounds, paddingNow());
  };
  return (
    <li>
      <button type="button" className="link" onClick={show}>
        {words.text(item.names)}
      </button>
      {!drawn && <span className="aside">{words.t('layers.notDrawn')}</span>}
    </li>
  );
}

/** The rows, told of what is shown by one scene: it changes with every day, which layers it has seldom does. */
function LayerRows() {
  const { atlas } = useServices();
  const theme = useTheme();
  const shown = useView((view) => {
    const { lines, areas } = sceneOf(atlas, view, theme);
    const layers = new Set<LayerId>();
    for (const { boundary } of lines.values()) layers.add(boundary.layer);
    for (const { area } of areas.values()) layers.add(area.layer);
    return LAYER_IDS.filter((layer) => layers.has(layer)).join(' ');
  }).split(' ');
  return (
    <ul>
      {LAYER_IDS.map((layer) => (
        <LayerRow key={layer} layer={layer} shown={shown.includes(layer)} />
      ))}
    </ul>
  );
}

function LayerRow({ layer, shown }: { layer: LayerId; shown: boolean }) {
  const { atlas, view, map } = useServices();
  const words = useWords();
  const theme = useTheme();
  const choice = useView((v) => v.layers[layer]);
  const name = words.text(LAYER_NAMES[layer]);
  const choose = (value: LayerChoice) => view.set({ layers: { ...view.get().layers, [layer]: value } });
  const go = () => {
    const day = layerDay(atlas, layer);
    const layers =
      view.get().layers[layer] === 'off' ? { ...view.get().layers, [layer]: 'auto' as const } : view.get().layers;
    if (day) view.set({ date: day, layers });
    const bounds = layerBounds(atlas, layer);
    if (bounds) map.get()?.fit(bounds, paddingNow());
  };
  return (
    <li className={styles.layer} style={{ '--mark': layerInk(layer, theme) } as CSSProperties}>
      <div className={styles.name}>
        <span className={styles.ink} data-shown={shown} aria-hidden="true" />
        <span>
          {name}
          <span className="aside">{words.t(shown ? 'layers.shown' : 'layers.hidden')}</span>
        </span>
      </div>
      <div className={styles.controls}>
        <fieldset className={styles.choice}>
          <legend className="visually-hidden">{words.t('layers.choice', { layer: name })}</legend>
          {CHOICES.map((value) => (
            <label key={value}>
              <input type="radio" name={`layer-${layer}`} checked={choice === value} onChange={() => choose(value)} />
              <span>{words.t(`layers.${value}`)}</span>
            </label>
          ))}
        </fieldset>
        <button type="button" className="link" onClick={go}>
          {words.t('layers.goTo')}
        </button>
      </div>
      <ul className={styles.lines}>
        {atlas.boundaries
          .filter((boundary) => boundary.layer === layer)
          .map((boundary) =>
            boundary.legs.length > 0 ? (
              <li key={boundary.id}>
                <TraceLink boundary={boundary.id} named />
              </li>
            ) : (
              // A line that another record shows stands drawn under that one's name.
              <ItemLink key={boundary.id} item={boundary} drawn={boundary.drawnAs !== undefined} />
            ),
          )}
        {atlas.areas
          .filter((area) => area.layer === layer)
          .map((area) => (
            <ItemLink key={area.id} item={area} drawn={area.territories.length > 0} />
          ))}
      </ul>
    </li>
  );
}
