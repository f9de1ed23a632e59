/** A boundary point: how the sources print it, how high, where it is today and how it was placed. */
import { boundariesThrough } from '../../atlas/related.ts';
import type { BoundaryPoint, Position } from '../../atlas/types.ts';
import { isMessageKey } from '../../i18n/index.ts';
import { heightsText } from '../facts/heights.ts';
import { accuracyText, BoundaryLinks, Fact, Facts, Heading } from '../facts/parts.tsx';
import { Sources } from '../facts/Sources.tsx';
import { useServices, useWords, type Words } from '../services/context.ts';
import { Grounds } from '../treaty/parts.tsx';
import { Accuracy } from './Accuracy.tsx';
import { Discrepancies } from './Discrepancies.tsx';
import { Events } from './Events.tsx';
import { OtherNames } from './OtherNames.tsx';

/** The kind in the reader's language; a kind the catalogues do not know is shown as the data has it. */
function kindText(words: Words, kind: string): string {
  const key = `pointKind.${kind.replaceAll(' ', '-')}`;
  return isMessageKey(key) ? words.t(key) : kind;
}

const positionText = (words: Words, [lon, lat]: Position) => `${words.number(lat, 4)}° N, ${words.number(lon, 4)}° E`;

export function PointPanel({ point }: { point: BoundaryPoint }) {
  const { atlas } = useServices();
  const words = useWords();
  const lines = boundariesThrough(atlas, point.id);
  const heights = heightsText(words, point);
  const { name, height_m } = point.today;
  const today = [name, height_m === undefined ? undefined : words.t('panel.metres', { m: words.number(height_m) })];
  return (
    <>
      <Heading
        kind={`${words.t('kind.point')} · ${kindText(words, point.kind)}`}
        title={words.name(point.names)}
        sub={<OtherNames names={point.names} />}
      />
      <Facts>
        {heights && <Fact name={words.t('panel.heights')}>{heights}</Fact>}
        {(name || height_m !== undefined) && (
          <Fact name={words.t('panel.today')}>{today.filter(Boolean).join(', ')}</Fact>
        )}
        {point.spellings.length > 0 && <Fact name={words.t('panel.spellings')}>{point.spellings.join(', ')}</Fact>}
        <Fact name={words.t('panel.accuracy')}>
          <Accuracy metres={point.accuracy_m} grade={point.grade} />
        </Fact>
        <Fact name={words.t('panel.position')}>
          {point.position ? positionText(words, point.position) : words.t('panel.unplaced')}
        </Fact>
        <Fact name={words.t('panel.located')}>{words.text(point.located)}</Fact>
        {point.candidates && (
          <Fact name={words.t('panel.candidates')}>
            <ul>
              {point.candidates.map(({ position, accuracy_m, why }) => (
                <li key={position.join()}>
                  {words.text(why)}
                  <span className="aside">
                    {positionText(words, position)} · {accuracyText(words, accuracy_m)}
                  </span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {lines.length > 0 && (
          <Fact name={words.t('panel.lines')}>
            <BoundaryLinks boundaries={lines} />
          </Fact>
        )}
      </Facts>
      <Grounds thing={{ kind: 'point', id: point.id }} />
      <Events touching={[point.id]} />
      <Discrepancies touching={[point.id]} />
      <Sources ids={[...point.sources, ...(point.candidates ?? []).flatMap((c) => c.sources)]} />
    </>
  );
}
