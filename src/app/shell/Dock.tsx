/** What stands between the map and the timeline: a table, or the bar of a traced line, or nothing. */
import { treatyLine } from '../../atlas/treatyLine.ts';
import { AnnexTable } from '../points/AnnexTable.tsx';
import { PointsTable } from '../points/PointsTable.tsx';
import { useServices, useView } from '../services/context.ts';
import { TraceBar } from '../trace/TraceBar.tsx';

export function Dock() {
  const { atlas } = useServices();
  const table = useView((view) => view.table);
  const traced = useView((view) => view.trace?.id);
  if (table?.kind === 'annexes') return <AnnexTable />;
  const listed = table ? treatyLine(atlas, table.id) : undefined;
  if (listed) return <PointsTable line={listed} />;
  const line = traced === undefined ? undefined : treatyLine(atlas, traced);
  return line ? <TraceBar key={traced} line={line} /> : null;
}
