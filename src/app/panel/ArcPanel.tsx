/** A stretch of border on the day: between whom, drawn from what, how well known. */
import type { ArcFeature } from '../../atlas/atlas.ts';
import { lengthKm } from '../../atlas/measure.ts';
import { boundariesAlong } from '../../atlas/related.ts';
import { useDesk, useWords } from '../context.ts';
import { accuracyText, BoundaryLinks, Discrepancies, Fact, Facts, Heading, SelectLink, Sources } from './parts.tsx';

export function ArcPanel({ id }: { id: string }) {
  const { atlas } = useDesk();
  const words = useWords();
  const all: ArcFeature[] = atlas.geometry.arcs.features;
  const pieces = all.filter((arc) => arc.properties.id === id);
  const arc = pieces[0];
  if (!arc) return null;
  const { names, method, grade, accuracy_m, sources } = arc.properties;
  const lines = boundariesAlong(atlas, id);
  const sides = [...new Set(pieces.flatMap((p) => [p.properties.left, p.properties.right]))];
  const km = pieces.reduce((sum, piece) => sum + lengthKm(piece.geometry.coordinates), 0);
  return (
    <>
      <Heading kind={words.t('kind.arc')} title={words.text(names)} />
      <Facts>
        <Fact name={words.t('panel.between')}>
          <span className="links">
            {sides.map((side) =>
              side === null ? (
                <span key="sea">{words.t('panel.sea')}</span>
              ) : (
                <SelectLink key={side} to={{ kind: 'territory', id: side }}>
                  {atlas.index.territories.get(side)?.names[words.lang] ?? side}
                </SelectLink>
              ),
            )}
          </span>
        </Fact>
        <Fact name={words.t('panel.method')}>{words.t(`method.${method}`)}</Fact>
        <Fact name={words.t('panel.accuracy')}>
          {accuracyText(words, accuracy_m)}
          <span className="aside">{words.t(`grade.${grade}`)}</span>
        </Fact>
        <Fact name={words.t('panel.length')}>{words.t('panel.lengthValue', { km: words.number(km) })}</Fact>
        {lines.length > 0 && (
          <Fact name={words.t('kind.boundary')}>
            <BoundaryLinks boundaries={lines} />
          </Fact>
        )}
      </Facts>
      <Discrepancies touching={[id]} />
      <Sources ids={sources} />
    </>
  );
}
