/** The list of words: what a text of an event may say of an army, in English and in Turkish. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDataset } from '../../scripts/data/check/dataset.ts';
import { check } from '../../scripts/data/check/wording.ts';
import { GEODATA, readJson } from '../../scripts/data/files/geodata.ts';

const file = 'wording.json';
type List = NonNullable<ReturnType<typeof emptyDataset>['records']['wording']>['value'];
const value = readJson<List>(path.join(GEODATA, file));

const event = (names: { en: string; tr?: string }) => ({
  id: 'one',
  names,
  date: '1900-01-01',
  day: '1900-01-01',
  position: null,
  touches: [],
  sources: ['survey'],
});
const foundIn = (names: { en: string; tr?: string }) => {
  const data = emptyDataset();
  const answer = check({
    ...data,
    records: { wording: { file, value }, events: { file: 'events.json', value: [event(names)] } },
  });
  return answer.ok ? [] : answer.findings.map(({ message }) => message);
};

describe('the words of the texts', () => {
  it.each([
    'The Ottoman army took Erzurum back.',
    'The Russian army recovered Ardahan from Ottoman troops.',
    'Sarıkamış was liberated.',
    'Russian troops stormed Kars.',
    'The Turkish army captured Kars from the Armenian army.',
    'The Russian army seized Erzurum from the Ottoman army.',
    'The fall of Kars opened the way.',
    'Kars fell to the Turkish army.',
    'Kars passed to the Ottoman army.',
    'Artvin came under Russian control.',
    'The Russian army returned to Van.',
    'Armenian troops attacked in the Olti district.',
    'The Treaty of Gümrü was signed.',
    // An army does what no other does, or takes a place from nobody.
    'Turkish troops swept through Iğdır.',
    'The Armenian army took Penek.',
    'Georgian troops entered Artvin.',
  ])('do not say: %s', (en) => {
    expect(foundIn({ en })).not.toEqual([]);
  });

  it.each([
    'Osmanlı ordusu Erzurum’u geri aldı.',
    'Kars’ın kurtuluşu.',
    'Rus birlikleri Kars’ı ele geçirdi.',
    'Kars Türk ordusunun eline geçti.',
    'Kars düştü.',
    'Rusların Van’a dönüşü.',
    'İstirdat harekâtı.',
    'Ermeni birlikleri Oltu’da saldırıya geçti.',
    'Kars anavatana katıldı.',
    'Revan’da hükûmet değişti.',
    'Ermeni ordusu Penek’i aldı.',
    'Gürcü birlikleri Artvin’e girdi.',
  ])('do not say: %s', (tr) => {
    expect(foundIn({ en: 'x', tr })).not.toEqual([]);
  });

  it.each([
    {
      en: 'The Russian army took Kars from its Ottoman garrison.',
      tr: 'Rus ordusu Kars’ı Osmanlı garnizonundan aldı.',
    },
    {
      en: 'The Turkish army entered Alexandropol, which the Armenian army had left.',
      tr: 'Türk ordusu, Ermeni ordusunun bıraktığı Gümrü’ye girdi.',
    },
    {
      en: 'Georgian troops took Batum over from the British, by agreement.',
      tr: 'Gürcü birlikleri Batum’u anlaşmayla İngilizlerden devraldı.',
    },
    { en: 'The Treaty of Alexandropol (Gümrü) came into force.', tr: 'Vatanı Kurtarma Komitesi Erivan’ı tuttu.' },
    { en: 'Article 11 speaks of “genocide”.', tr: '11. madde “soykırım” sözünü kullanır.' },
  ])('say: $en', (names) => {
    expect(foundIn(names)).toEqual([]);
  });
});
