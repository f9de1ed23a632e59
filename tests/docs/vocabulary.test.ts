/** Words that the code has put away for those of the field do not come back: docs/glossary.md has what is said instead. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const files = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx)$/.test(name) && !name.includes('node_modules'))
    .map((name) => path.join(folder, name)),
);

/** The patterns leave ordinary English alone (to draw, to paint, a sign of…), and class names of style sheets. */
const PUT_AWAY: [word: string, instead: string, pattern: RegExp][] = [
  ['painted, painter', 'WebGL', /\bpainted\b|\bpainter\b|\bPAINTED\b|\bpainting\b/i],
  ['drawn map', 'SVG map', /\b(?:the|a) drawn (?:map|one)\b/i],
  ['vector map', 'SVG map', /\bcreateVectorMap\b|map\/vector\b/],
  ['desk', 'services', /\bdesk\b|\w*Desk\b/],
  ['stage', 'map host', /\b(?:create)?Stage(?:Status|Callbacks)?\b|\bthe stage\b/],
  ['follower', 'debounce', /\b(?:create)?follower\b/i],
  ['stock', 'snapshot', /\b(?:take)?Stock\b|\bstock\b/],
  ['walker', 'position marker', /(?<!['-])\bwalkers?\b(?!')|\w+Walker\b/],
  ['furniture', 'marginalia, parts of the page', /\bfurniture\b/i],
  ['net', 'graticule', /\bnet of degrees\b|'net'|\bnet\(frame/],
  [
    'sheet',
    'page, map colours',
    /\bSHEET(?:_WORDS)?\b|\b[sS]heet(?:Colours|Word|Picture|Options)\b|\b(?:the|a) printed sheet\b/,
  ],
  ['sign', 'legend symbol', /\bSIGNS\b|\bSign(?:Panel)?\b|'sign\./],
  ['station', 'line point', /(?<![rR]ailway[ -])\bstations?\b|\bmatchStations\b|\bstationsOf\b|\bStation(?=\[| [|{e])/],
  ['lit', 'highlighted', /\b(?:scene\.)lit\b|\blitLeg\b|\bFILLS\.lit\b/],
  ['in hand', 'open line', /\binHand\b/],
  [
    'told',
    'announced, described',
    /(?<!')\bTold\b(?! as)(?=[ ,;<>[)])|#told\b|\b(?:const|let) told\b|(?<![-\w])told[?!]?\.[a-z]/,
  ],
  ['reckoned', 'computed', /\breckon/i],
  ['mission', 'what is meant', /\bmissions?\b/i],
  ['traced line', 'treaty line', /\b[tT]racedLines?\b|\bTracedLeg\b/],
  [
    'land',
    'territory',
    /(?<!panel\.)\b(?:landsOn|landsBounds|landsKm2|landFault|landFeatures|drawLands|markedLands|differingLands|allLands|landRow)\b|\bLand(?:Bars|Row|Tip|Change|Between)\b|(?:\*|\/\/) .*\b(?:each|every) land\b/,
  ],
];
/** Names that outsiders read. */
const EXCEPT: [file: string, pattern: RegExp][] = [['src/embed/host/index.ts', /Announcement as Told/]];

const hits = (pattern: RegExp, file: string, text: string) =>
  text
    .split('\n')
    .flatMap((line, i) =>
      pattern.test(line) && !EXCEPT.some(([name, allowed]) => name === file && allowed.test(line))
        ? [`${file}:${i + 1}: ${line.trim()}`]
        : [],
    );

describe('a word that was put away', () => {
  const texts = files.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')] as const);
  it.each(PUT_AWAY)('%s: say %s', (_, _instead, pattern) => {
    expect(texts.flatMap(([file, text]) => hits(pattern, file, text))).toEqual([]);
  });
  it('would be found', () => {
    const found = (text: string) =>
      PUT_AWAY.flatMap(([word, , pattern]) => hits(pattern, 'x.ts', text).map(() => word));
    expect(found('const desk = useDesk();')).toEqual(['desk']);
    expect(found('/** The painted map stands behind the drawn one. */')).toEqual(['painted, painter', 'drawn map']);
    expect(found('const told = read(walker);')).toEqual(['walker', 'told']);
    expect(found('interface Station extends Row {}')).toEqual(['station']);
  });
  it('is not mistaken for plain English, nor for what outsiders read', () => {
    for (const plain of [
      "{ id: 'sea', type: 'background', paint: { 'background-color': sea } },",
      '/** What is drawn over and between the lands and lines. */',
      "marker.className = 'walker vector-walker';",
      '/** A sign of trouble is told apart from none. */',
      "'pointKind.railway-station': 'Railway station',",
    ])
      for (const [word, , pattern] of PUT_AWAY) expect(hits(pattern, 'x.ts', plain), word).toEqual([]);
  });
});
