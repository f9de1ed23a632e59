/** All that knows the file of treaties, loaded when it is first wanted. */
import { type ComponentType, createElement } from 'react';
import { loadTreaties } from '../../atlas/loadTreaties.ts';
import type { TreatyFile } from '../../atlas/treaties.ts';

export { Grounds } from './Grounds.tsx';
export { TreatyText } from './TreatyText.tsx';

/** The part with the treaties in hand. Rejects where they cannot be had. */
export async function withTreaties<P extends { file: TreatyFile }>(
  Part: ComponentType<P>,
): Promise<ComponentType<Omit<P, 'file'>>> {
  const file = await loadTreaties();
  return (props) => createElement(Part, { ...props, file } as P);
}
