/** What the chart of time says of a spell or a mark, in the reader's language. */
import type { Atlas } from '../../atlas/atlas.ts';
import { spanText } from '../facts/spans.ts';
import type { Words } from '../services/context.ts';
import type { Cell, SpellCell } from './rows.ts';

export interface SpellText {
  land: string;
  /** Holder, with its unit on the spot. */
  holder: string;
  status: string;
  span: string;
  confidence: string;
  ground: string;
}

export function spellText(atlas: Atlas, words: Words, { territory, spell }: SpellCell): SpellText {
  const polity = (id: string | undefined) => {
    const found = id === undefined ? undefined : atlas.index.polities.get(id);
    return found ? words.name(found.names) : (id ?? '');
  };
  const ground = atlas.index.instruments.get(spell.instrument);
  const next = atlas.control[territory.id]?.find(({ from }) => from === spell.to);
  const unit = polity(spell.unit);
  return {
    land: words.name(territory.names),
    holder: spell.status === 'undetermined' ? '' : polity(spell.holder) + (unit && ` · ${unit}`),
    status: words.t(`status.${spell.status}`),
    span: spanText(words, {
      from: spell.from,
      to: spell.to,
      ...(spell.fromEdtf && { fromEdtf: spell.fromEdtf }),
      ...(next?.fromEdtf && { toEdtf: next.fromEdtf }),
    }),
    confidence: words.t(`confidence.${spell.confidence}`),
    ground: ground ? words.text(ground.names) : spell.instrument,
  };
}

/** A cell in one sentence, for those who hear the page. */
export function cellLabel(atlas: Atlas, words: Words, cell: Cell): string {
  if (cell.kind === 'mark')
    return words.t('chart.mark', { name: words.text(cell.item.names), date: words.edtf(cell.item.date) });
  const { land, holder, status, span, confidence } = spellText(atlas, words, cell);
  return words.t('chart.cell', { land, held: [holder, status].filter(Boolean).join(', '), span, confidence });
}
