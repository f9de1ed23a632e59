/** Land defined by a document: a cession, a sanjak, a treaty zone or a claim. */
import type { Area } from '../../atlas/types.ts';
import { territorySizes } from '../../portrayal/labelData.ts';
import { useDesk, useWords } from '../context.ts';
import { Discrepancies, Fact, Facts, Heading, Missing, Note, SelectLink, Sources } from './parts.tsx';
import { spanText } from './spans.ts';

export function AreaPanel({ area }: { area: Area }) {
  const { atlas } = useDesk();
  const words = useWords();
  const instrument = atlas.index.instruments.get(area.instrument);
  const sizes = territorySizes(atlas);
  const km2 = area.territories.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
  return (
    <>
      <Heading
        kind={words.t(`kind.area.${area.kind}`)}
        title={words.text(area.names)}
        sub={words.t(`layer.${area.layer}`)}
      />
      <Facts>
        {area.by && <Fact name={words.t('panel.askedBy')}>{words.text(area.by)}</Fact>}
        <Fact name={words.t('panel.instrument')}>
          {instrument ? words.text(instrument.names) : area.instrument}
          {instrument && <span className="aside">{words.edtf(instrument.date)}</span>}
        </Fact>
        <Fact name={words.t('panel.span')}>{spanText(words, area)}</Fact>
        <Fact name={words.t('panel.size')}>{words.t('panel.sizeValue', { km2: words.number(km2) })}</Fact>
        <Fact name={words.t('panel.lands')}>
          <span className="links">
            {area.territories.map((id) => (
              <SelectLink key={id} to={{ kind: 'territory', id }}>
                {atlas.index.territories.get(id)?.names[words.lang] ?? id}
              </SelectLink>
            ))}
          </span>
        </Fact>
      </Facts>
      <Note value={area.note} />
      <Missing items={area.missing} />
      <Discrepancies touching={[area.id, area.instrument]} />
      <Sources ids={area.sources} />
    </>
  );
}
