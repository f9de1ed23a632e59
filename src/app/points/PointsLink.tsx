/** Opens the table of a line's points. */
import { useDesk, useWords } from '../context.ts';
import { Icon } from '../Icon.tsx';
import { openTable } from './select.ts';

export function PointsLink({ boundary }: { boundary: string }) {
  const desk = useDesk();
  const words = useWords();
  return (
    <button type="button" className="link trace-link" onClick={() => openTable(desk, { kind: 'points', id: boundary })}>
      <Icon name="table" />
      {words.t('points.open')}
    </button>
  );
}
