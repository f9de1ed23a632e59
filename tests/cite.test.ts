/** Citations: what a reader copies is read back, by a library that did not write it. */
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import type { Source } from '../src/atlas/types.ts';
import { CITE_FORMS, cite } from '../src/cite/cite.ts';
import { toCsl } from '../src/cite/csl.ts';
import { citationOf } from '../src/export/citation.ts';

const sources = JSON.parse(readFileSync(new URL('../geodata/sources.json', import.meta.url), 'utf8')) as Source[];
const year = (source: Source) => (source.issued ? Number(source.issued.slice(0, 4)) : undefined);
const read = (text: string) => new Cite(text).data[0] as Record<string, never> & ReturnType<typeof toCsl>;
const yearOf = (item: ReturnType<typeof toCsl>) =>
  item.issued && 'date-parts' in item.issued ? Number(item.issued['date-parts'][0]?.[0]) : undefined;

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
    const about = {
      title: 'Border Atlas · 13 October 1921',
      date: '1921-10-13',
      link: 'https://example.org/#date=1921-10-13',
    };
    const source = citationOf(about, 'Kars · Ardahan');
    expect(source.version).toMatch(/^\d+\.\d+\.\d+/);
    for (const form of CITE_FORMS) {
      const text = cite(source, form);
      for (const said of [about.title, about.link, source.version]) expect(text, form).toContain(said);
    }
    expect(read(cite(source, 'ris')).version ?? read(cite(source, 'ris')).edition).toBe(source.version);
  });

  it('as CSL-JSON give dates in parts, a span as two', () => {
    const [item] = JSON.parse(cite({ ...awkward, issued: '1957/1961' }, 'csl-json'));
    expect(item.issued).toEqual({ 'date-parts': [[1957], [1961]] });
  });

  it('in plain text end in the address', () => {
    expect(cite(awkward, 'plain')).toMatch(/^A\. Andersen and G\. Egge; .*1921-10-13\. https:\/\/example\.org\/a_b/);
  });
});
