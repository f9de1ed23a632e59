/** The little markup of a tour's texts, as data: nothing in it can become HTML. */

/** A run of text, emphasised where it stood between asterisks. */
export interface Run {
  text: string;
  emphasis: boolean;
}
export type Block = { kind: 'paragraph'; runs: Run[] } | { kind: 'list'; items: Run[][] };

function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const match of line.matchAll(/\*([^*\s](?:[^*]*[^*\s])?)\*/g)) {
    if (match.index > at) runs.push({ text: line.slice(at, match.index), emphasis: false });
    runs.push({ text: match[1] ?? '', emphasis: true });
    at = match.index + match[0].length;
  }
  if (at < line.length) runs.push({ text: line.slice(at), emphasis: false });
  return runs;
}

/** Paragraphs are parted by empty lines; lines that begin with `- ` make a list. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of text.split(/\r?\n/)) {
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    if (line.trim() === '') open = undefined;
    else if (item !== undefined) {
      if (open?.kind !== 'list') {
        open = { kind: 'list', items: [] };
        blocks.push(open);
      }
      open.items.push(runsOf(item));
    } else if (open?.kind === 'paragraph') open.runs.push(...runsOf(` ${line.trim()}`));
    else {
      open = { kind: 'paragraph', runs: runsOf(line.trim()) };
      blocks.push(open);
    }
  }
  return blocks;
}
