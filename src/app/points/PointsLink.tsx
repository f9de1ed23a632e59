/** Opens the table of a line's points. */
import { useDesk, useWords } from '../context.ts';
import { Icon } from '../Icon.tsx';

export function PointsLink({ boundary }: { boundary: string }) {
  const { view } = useDesk();
  const words = useWords();
  return (
    <button
      type="button"
      className="link trace-link"
      onClick={() => view.set({ table: { kind: 'points', id: boundary } })}
    >
      <Icon name="table" />
      {words.t('points.open')}
    </button>
  );
}
