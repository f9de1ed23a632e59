/** Citations: what a reader copies is read back, by a library that did not write it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { editionOf } from '../../scripts/data/compile/edition.ts';
import { debianProgram } from '../../scripts/tools/debian-package.ts';
import type { Source } from '../../src/atlas/types.ts';
import { CITE_FORMS, cite } from '../../src/cite/cite.ts';
import { toCsl } from '../../src/cite/csl.ts';
import { citationOf } from '../../src/export/citation.ts';
import { isDay } from '../../src/time/days.ts';

const sources = JSON.parse(readFileSync(new URL('../../geodata/sources.json', import.meta.url), 'utf8')) as Source[];
const year = (source: Source) => (source.issued ? Number(source.issued.slice(0, 4)) : undefined);
const read = (text: string) => new Cite(text).data[0] as Record<string, never> & ReturnType<typeof toCsl>;
const yearOf = (item: ReturnType<typeof toCsl>) =>
  item.issued && 'date-parts' in item.issued ? Number(item.issued['date-parts'][0]?.[0]) : undefined;

const root = fileURLToPath(new URL('../..', import.meta.url));
const edition = editionOf(root);
const about = {
  title: 'Border Atlas · 13 October 1921',
  date: '1921-10-13',
  link: 'https://example.org/#date=1921-10-13',
};
const view = citationOf(about, 'Border Atlas: the map on 13 October 1921. Kars · Ardahan', edition, '2026-11-29');
const ris2xml = debianProgram('ris2xml', 'bibutils');
const bib2xml = debianProgram('bib2xml', 'bibutils');

const awkward: Source = {
  id: 'awkward',
  type: 'webpage',
  title: 'Qars & Ərdəhan: 50 % of {Карс}, Կարս and ყარსი_#1',
  author: 'A. Andersen and G. Egge; T. E. Holland (ed.)',
  container: 'A site, of sorts',
  issued: '1921-10-13',
  url: 'https://example.org/a_b?c=1&d=%20',
  access: 'opened',
};

describe('citations', () => {
  it.each(['bibtex', 'ris'] as const)('as %s of every source are read back with title, year and address', (form) => {
    for (const source of [awkward, ...sources]) {
      const item = read(cite(source, form));
      expect(item.title, source.id).toBe(source.title.replace(/\s+/g, ' '));
      expect(yearOf(item), source.id).toBe(year(source));
      // The reader of BibTeX encodes an address once more.
      const again = form === 'bibtex' && source.url ? encodeURI(source.url) : source.url;
      expect([again, source.url], source.id).toContain(item.URL);
    }
  });

  it('as BibTeX keep names, editors and the container', () => {
    const item = read(cite(awkward, 'bibtex'));
    expect(item.author).toEqual([
      { family: 'Andersen', given: 'A.' },
      { family: 'Egge', given: 'G.' },
    ]);
    expect(item.editor).toEqual([{ family: 'Holland', given: 'T. E.' }]);
    expect(cite(awkward, 'bibtex')).toContain('howpublished = {A site, of sorts}');
  });

  it('take only plain names apart', () => {
    const authors = (author: string) => toCsl({ ...awkward, author }).author;
    expect(authors('OpenStreetMap contributors')).toEqual([{ literal: 'OpenStreetMap contributors' }]);
    expect(authors('P. Wessel, W. H. F. Smith')).toEqual([
      { family: 'Wessel', given: 'P.' },
      { family: 'Smith', given: 'W. H. F.' },
    ]);
    expect(authors('Holland, Thomas Erskine')).toEqual([{ family: 'Holland', given: 'Thomas Erskine' }]);
    expect(authors('M. Philips Price')).toEqual([{ family: 'Price', given: 'M. Philips' }]);
    expect(toCsl({ ...awkward, author: 'E. Hertslet (ed.)' }).editor).toEqual([{ family: 'Hertslet', given: 'E.' }]);
  });

  it('of a view say which day and which edition of the atlas, in every form', () => {
    expect(view.version).toBe(`${packageJson.version} (data ${edition.hash})`);
    for (const form of CITE_FORMS) {
      const text = cite(view, form);
      for (const said of [view.title, about.link, view.version, view.publisher, view.licence])
        expect(text, form).toContain(said);
    }
    expect(cite(view, 'plain')).toBe(
      `Border Atlas contributors. ${view.title}. Border Atlas, ${edition.date}, version ${view.version}. CC BY 4.0, ODbL 1.0. ${about.link} (accessed 2026-11-29)`,
    );
  });

  it('of a view have the year of the data and the day of the visit; the day shown is but in the title', () => {
    const item = JSON.parse(cite(view, 'csl-json'))[0];
    const [year, month, day] = edition.date.split('-').map(Number);
    expect(item.issued).toEqual({ 'date-parts': [[year, month, day]] });
    expect(item.accessed).toEqual({ 'date-parts': [[2026, 11, 29]] });
    for (const form of ['bibtex', 'ris'] as const) {
      const back = read(cite(view, form));
      expect(back.issued, form).toEqual(item.issued);
      expect(back.accessed, form).toEqual(item.accessed);
      expect(back.publisher, form).toBe('Border Atlas');
    }
    expect(cite(view, 'ris')).toMatch(/\r\nPY {2}- \d{4}\r\nDA {2}- \d{4}\/\d\d\/\d\d\/\r\n/);
  });

  it('name a body as one, in every form', () => {
    expect(JSON.parse(cite(view, 'csl-json'))[0].author).toEqual([{ literal: 'Border Atlas contributors' }]);
    expect(cite(view, 'bibtex')).toContain('author = {{Border Atlas contributors}}');
    expect(cite(view, 'ris')).toContain('\r\nAU  - Border Atlas contributors,\r\n');
    const bodies = {
      ...awkward,
      author: 'UN OCHA; Ministry of War, Tbilisi; D. Sichinava, Georgia Elections Data Archive (GEDA)',
    };
    expect(cite(bodies, 'ris').match(/AU {2}- .*/g)).toEqual([
      'AU  - UN OCHA,',
      // A comma of its own would make the rest a first name.
      'AU  - Ministry of War; Tbilisi,',
      'AU  - Sichinava, D.',
      'AU  - Georgia Elections Data Archive (GEDA),',
    ]);
  });

  it('of a view whose atlas has no address have none', () => {
    const { url, ...without } = citationOf({ ...about, link: null }, view.title, edition, '2026-11-29');
    expect(url).toBeUndefined();
    for (const form of CITE_FORMS) {
      const text = cite(without, form);
      expect(text, form).not.toMatch(/null|undefined|https?:|UR {2}-|\burl\b|URL/);
      expect(text, form).toContain(view.title);
    }
  });

  it.skipIf(!ris2xml || !bib2xml)(
    'are read by bibutils: all of them, day, address and title, in BibTeX the body too',
    () => {
      const readBy = (program: string | undefined, text: string) =>
        execFileSync(program ?? '', ['-i', 'unicode'], {
          input: text,
          encoding: 'utf8',
          stdio: ['pipe', 'pipe', 'ignore'],
        });
      for (const [program, form] of [
        [ris2xml, 'ris'],
        [bib2xml, 'bibtex'],
      ] as const) {
        const mods = readBy(program, cite(view, form));
        expect(mods, form).toContain(about.link);
        expect(mods, form).toContain('13 October 1921');
        expect(mods.match(/<date\w+>[^<]*/g), form).toEqual([`<dateIssued>${edition.date}`]);
        // From RIS it takes any words without a comma between them for first names and a family name.
        if (form === 'bibtex') expect(mods).toMatch(/<name>\s*<namePart>Border Atlas contributors<\/namePart>/);
        // Every source of the atlas is read as one.
        const all = readBy(program, sources.map((source) => cite(source, form)).join('\n'));
        expect(all.match(/<mods ID=/g), form).toHaveLength(sources.length);
      }
    },
  );

  it('in CITATION.cff name the version of the program and a day of the data', () => {
    const cff = readFileSync(new URL('../../CITATION.cff', import.meta.url), 'utf8');
    expect([...cff.matchAll(/^ *version: (.*)$/gm)].map(([, version]) => version)).toEqual([
      packageJson.version,
      packageJson.version,
    ]);
    expect(isDay(edition.date)).toBe(true);
    expect(cff).toContain(`date-published: ${edition.date}`);
    expect(cff).toMatch(/^type: dataset$/m);
    expect(edition.hash).toMatch(/^[0-9a-f]{8}$/);
    expect(editionOf(root)).toEqual(edition);
  });

  it('as CSL-JSON give dates in parts, a span as two', () => {
    const [item] = JSON.parse(cite({ ...awkward, issued: '1957/1961' }, 'csl-json'));
    expect(item.issued).toEqual({ 'date-parts': [[1957], [1961]] });
  });

  it('in plain text end in the address', () => {
    expect(cite(awkward, 'plain')).toMatch(/^A\. Andersen and G\. Egge; .*1921-10-13\. https:\/\/example\.org\/a_b/);
  });
});
