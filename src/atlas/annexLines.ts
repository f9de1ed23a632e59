/** The lines of the two texts on Nakhchivan: annex I (C) of the Treaty of Moscow and annex III of the Treaty of Kars. */
import { annexes } from '../../geodata/map.json' with { type: 'json' };

export const MOSCOW_ANNEX = annexes.moscow;
export const KARS_ANNEX = annexes.kars;
