/** Something that takes a while, can be stopped, and can fail: where it stands. */
import { useEffect, useRef, useState } from 'react';

export type TaskState =
  | { at: 'rest' }
  /** `share` from 0 to 1. */
  | { at: 'work'; share: number }
  | { at: 'done'; name: string }
  | { at: 'stopped' }
  | { at: 'failed'; error: unknown };

export interface Task {
  state: TaskState;
  /** @param act resolves with the name of the file it saved */
  run(act: (signal: AbortSignal, onShare: (share: number) => void) => Promise<string>): Promise<void>;
  stop(): void;
}

/** Whatever is under way is stopped where its form is closed. */
export function useTask(): Task {
  const [state, setState] = useState<TaskState>({ at: 'rest' });
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  return {
    state,
    async run(act) {
      const own = new AbortController();
      control.current = own;
      setState({ at: 'work', share: 0 });
      try {
        const name = await act(own.signal, (share) => own.signal.aborted || setState({ at: 'work', share }));
        setState({ at: 'done', name });
      } catch (error) {
        setState(own.signal.aborted ? { at: 'stopped' } : { at: 'failed', error });
      }
    },
    stop: () => control.current?.abort(),
  };
}
