/** Records by name, whatever their kind, each a link to its panel. */
import { thingOf } from '../../view/things.ts';
import { useServices, useWords } from '../services/context.ts';
import styles from './facts.module.css';
import { SelectLink } from './parts.tsx';

/** An id the atlas does not know is shown as it is rather than dropped. */
export function ThingLinks({ ids }: { ids: readonly string[] }) {
  const { atlas } = useServices();
  const words = useWords();
  return (
    <span className={styles.links}>
      {ids.map((id) => {
        const thing = thingOf(atlas, id);
        return thing ? (
          <SelectLink key={id} to={thing.selection} fit>
            {words.text(thing.names)}
          </SelectLink>
        ) : (
          <span key={id}>{id}</span>
        );
      })}
    </span>
  );
}
