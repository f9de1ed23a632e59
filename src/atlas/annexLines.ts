/** The lines of the two texts on Nakhchivan: annex I (C) of the Treaty of Moscow and annex III of the Treaty of Kars. */
export const MOSCOW_ANNEX = 'moscow-ic';
export const KARS_ANNEX = 'annex-iii';
