/** Treaty lines as accent lines with a casing, areas as outline and light hatch. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { DRAWN_GRADES } from '../../../atlas/enumerations.ts';
import type { Area } from '../../../atlas/types.ts';
import { AREA_OUTLINES, areaHatchOpacity, BANDS, LEG_ACCURACY, LEGS, LINES } from '../../../portrayal/symbols.ts';
import type { Theme } from '../../../view/view.ts';
import { bandWidth } from './borders.ts';
import { lineLayer, state, times } from './symbols.ts';

const shown = state('shown', 0);

export function areaHatchLayers(): LayerSpecification[] {
  const of = (claim: boolean): LayerSpecification => ({
    id: claim ? 'area-claim' : 'area-other',
    type: 'fill',
    source: 'areas',
    filter: claim ? ['==', ['get', 'kind'], 'claim'] : ['!=', ['get', 'kind'], 'claim'],
    paint: {
      'fill-pattern': claim ? ['concat', 'claim-', ['get', 'claimant']] : ['concat', 'area-', ['get', 'layer']],
      'fill-opacity': times(areaHatchOpacity(claim ? 'claim' : 'zone'), shown),
    },
  });
  return [of(false), of(true)];
}

/** The layers' ids where they are not the kind's name. */
const OUTLINE_IDS: Partial<Record<Area['kind'], string>> = { claim: 'area-claim-outline' };

export function areaOutlineLayers(theme: Theme): LayerSpecification[] {
  const outlines = { source: 'area-outlines', theme, shown };
  return [
    lineLayer(LINES.areaCasing, { ...outlines, id: 'area-casing' }),
    ...(Object.keys(AREA_OUTLINES) as Area['kind'][]).map((kind) =>
      lineLayer(AREA_OUTLINES[kind], {
        ...outlines,
        id: OUTLINE_IDS[kind] ?? `area-${kind}`,
        filter: ['==', ['get', 'kind'], kind],
        marked: state('selected', 0),
      }),
    ),
  ];
}

const LEG_IDS = { A: 'leg-solid', B: 'leg-dashed', C: 'leg-dotted' } as const;

export function legLayers(theme: Theme): LayerSpecification[] {
  const accuracy: ExpressionSpecification = ['get', 'accuracy_m'];
  const lit = state('lit', 0);
  const legs = { source: 'legs', theme };
  return [
    lineLayer(BANDS.leg, { ...legs, id: 'leg-doubt', source: 'leg-doubt', shown, width: bandWidth() }),
    lineLayer(LINES.legGlow, { ...legs, id: 'leg-lit', shown: lit }),
    lineLayer(LINES.legCasing, { ...legs, id: 'leg-casing', shown }),
    ...DRAWN_GRADES.map((grade) => {
      const [from, to] = LEG_ACCURACY[grade];
      return lineLayer(LEGS[grade], {
        ...legs,
        id: LEG_IDS[grade],
        filter: ['all', ['>=', accuracy, from], ['<', accuracy, to]],
        shown: ['max', shown, lit],
        marked: ['max', state('selected', 0), lit],
      });
    }),
  ];
}
