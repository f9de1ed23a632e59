/** Finds the tour that a place in the address stands for. */
import { useEffect, useState } from 'react';
import type { ParsedTour } from '../../tour/parse.ts';
import { useStore } from '../services/store.ts';
import { isDraft } from '../services/tourPlace.ts';
import { draft, draftChanges } from './drafts.ts';
import { loadTour, MISSING } from './loadTour.ts';

interface Opened {
  /** Undefined while it is being loaded, or where it cannot be. */
  read?: ParsedTour | undefined;
  /** Tries once more; only where the file could not be fetched. */
  again?: () => void;
}

export function useTour(ref: string): Opened {
  const own = useStore(draftChanges, () => draft(ref)?.read);
  const [opened, setOpened] = useState<Opened>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (isDraft(ref)) return;
    let wanted = true;
    const again = () => {
      setOpened({});
      setAttempt(attempt + 1);
    };
    loadTour(ref).then(
      (read) => wanted && setOpened({ read }),
      (error: unknown) => {
        console.warn('A tour could not be loaded:', error);
        if (wanted) setOpened({ again });
      },
    );
    return () => {
      wanted = false;
    };
  }, [ref, attempt]);
  return isDraft(ref) ? { read: own ?? MISSING } : opened;
}
