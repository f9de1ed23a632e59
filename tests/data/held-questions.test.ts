/**
 * Who held what: questions with answers from the general literature of the region, written down without looking at
 * `control/*.json`. They keep clear of days on which the literature itself is divided, unless the answer is the same.
 */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { findPlaces } from '../../src/atlas/findPlace.ts';
import { answer, type HeldOnDay } from '../../src/atlas/held.ts';
import { territoryAt } from '../../src/atlas/locate.ts';
import type { Position } from '../../src/atlas/types.ts';

const atlas = readAtlas();

type Question = readonly [where: string | Position, date: string, holder: string, status?: string];

function held(where: string | Position, date: string): HeldOnDay {
  const position = typeof where === 'string' ? findPlaces(atlas.places, where)[0]?.position : where;
  if (!position) throw new Error(`no place ${where}`);
  return answer(atlas, { position, territory: territoryAt(atlas, position), date });
}

const QUESTIONS: Record<string, readonly Question[]> = {
  // Allen and Muratoff, Caucasian Battlefields, chapters on 1877–78; treaties of San Stefano and Berlin.
  'the war of 1877–1878': [
    ['Kars', '1877-04-24', 'ottoman-empire', 'sovereign'],
    ['Kars', '1877-11-17', 'ottoman-empire'],
    ['Kars', '1877-11-19', 'russian-empire', 'occupation'],
    ['Ardahan', '1877-05-01', 'ottoman-empire'],
    ['Ardahan', '1877-05-20', 'russian-empire', 'occupation'],
    ['Doğubayazıt', '1877-05-15', 'russian-empire', 'occupation'],
    ['Bayezid', '1877-08-01', 'ottoman-empire'],
    ['Doğubayazıt', '1878-09-01', 'ottoman-empire', 'sovereign'],
    ['Erzurum', '1877-12-15', 'ottoman-empire', 'sovereign'],
    ['Erzurum', '1878-04-01', 'russian-empire', 'occupation'],
    ['Erzurum', '1879-01-01', 'ottoman-empire', 'sovereign'],
    ['Batum', '1878-03-10', 'ottoman-empire'],
    ['Batum', '1878-09-01', 'ottoman-empire'],
    ['Batum', '1878-09-07', 'russian-empire', 'sovereign'],
    ['Artvin', '1878-10-15', 'russian-empire', 'sovereign'],
    ['Akhaltsikhe', '1877-06-01', 'russian-empire', 'sovereign'],
    ['Alexandropol', '1877-06-01', 'russian-empire', 'sovereign'],
    ['Iğdır', '1877-06-01', 'russian-empire', 'sovereign'],
    ['Hopa', '1878-12-01', 'ottoman-empire', 'sovereign'],
    ['Narman', '1880-01-01', 'ottoman-empire', 'sovereign'],
    ['Oltu', '1880-01-01', 'russian-empire', 'sovereign'],
  ],
  // Quiet years: the frontier of Berlin stood from 1878 to 1914.
  'the quiet years of the empires': [
    ['Kars', '1885-06-01', 'russian-empire', 'sovereign'],
    ['Batumi', '1886-07-05', 'russian-empire', 'sovereign'],
    ['Kağızman', '1890-01-01', 'russian-empire', 'sovereign'],
    ['Ardahan', '1895-09-09', 'russian-empire', 'sovereign'],
    ['Sarıkamış', '1899-05-05', 'russian-empire', 'sovereign'],
    ['Rize', '1899-05-05', 'ottoman-empire', 'sovereign'],
    ['Van', '1896-06-15', 'ottoman-empire', 'sovereign'],
    ['Erzurum', '1905-01-01', 'ottoman-empire', 'sovereign'],
    ['Nakhchivan', '1905-05-25', 'russian-empire', 'sovereign'],
    ['Tiflis', '1907-06-26', 'russian-empire', 'sovereign'],
    ['Erivan', '1909-01-01', 'russian-empire', 'sovereign'],
    ['Maku', '1910-01-01', 'iran'],
    ['Khoy', '1900-01-01', 'iran'],
    ['Yusufeli', '1912-01-01', 'ottoman-empire', 'sovereign'],
    ['Artvin', '1913-12-31', 'russian-empire', 'sovereign'],
  ],
  // Allen and Muratoff; Erickson, Ordered to Die.
  'the war of 1914–1917': [
    ['Kars', '1914-12-25', 'russian-empire', 'sovereign'],
    ['Sarıkamış', '1914-12-24', 'russian-empire'],
    ['Sarıkamış', '1915-02-01', 'russian-empire'],
    ['Ardahan', '1915-01-01', 'ottoman-empire', 'occupation'],
    ['Ardahan', '1915-01-10', 'russian-empire'],
    ['Oltu', '1914-12-28', 'ottoman-empire', 'occupation'],
    ['Oltu', '1915-02-15', 'russian-empire'],
    ['Artvin', '1914-12-15', 'ottoman-empire', 'occupation'],
    ['Artvin', '1915-05-01', 'russian-empire'],
    ['Borçka', '1914-12-15', 'ottoman-empire', 'occupation'],
    ['Borçka', '1915-06-15', 'russian-empire'],
    ['Batum', '1915-01-01', 'russian-empire', 'sovereign'],
    ['Doğubayazıt', '1914-12-01', 'russian-empire', 'occupation'],
    // The summer of 1915 in the Alashkert valley: Korsun; Allen and Muratoff.
    ['Eleşkirt', '1915-07-10', 'russian-empire', 'occupation'],
    ['Eleşkirt', '1915-08-04', 'ottoman-empire'],
    ['Ağrı', '1915-08-04', 'ottoman-empire'],
    ['Ağrı', '1915-08-20', 'russian-empire', 'occupation'],
    ['Doğubayazıt', '1915-08-04', 'russian-empire'],
    ['Van', '1915-04-15', 'ottoman-empire'],
    ['Van', '1915-06-15', 'russian-empire', 'occupation'],
    ['Van', '1916-06-15', 'russian-empire', 'occupation'],
    ['Erzurum', '1916-02-15', 'ottoman-empire'],
    ['Erzurum', '1916-02-17', 'russian-empire', 'occupation'],
    ['Rize', '1916-03-15', 'russian-empire', 'occupation'],
    ['Rize', '1916-03-01', 'ottoman-empire'],
    ['Hopa', '1915-06-01', 'russian-empire', 'occupation'],
    [[40.258, 40.737], '1916-04-30', 'russian-empire', 'occupation'],
    ['Bayburt', '1916-07-20', 'russian-empire', 'occupation'],
    ['Bayburt', '1916-07-01', 'ottoman-empire'],
    [[40.182, 39.758], '1916-08-01', 'russian-empire', 'occupation'],
    [[42.245, 38.6], '1916-04-01', 'russian-empire', 'occupation'],
    ['Muş', '1916-08-15', 'ottoman-empire'],
    ['Muş', '1917-06-15', 'ottoman-empire'],
    ['Erzurum', '1917-06-15', 'russian-provisional-government', 'occupation'],
    ['Kars', '1917-04-01', 'russian-provisional-government'],
    ['Batum', '1917-12-25', 'transcaucasian-commissariat'],
  ],
  // Kazemzadeh, The Struggle for Transcaucasia; Hovannisian, Armenia on the Road to Independence; Erickson.
  '1918': [
    [[40.182, 39.758], '1918-02-20', 'ottoman-empire'],
    [[40.258, 40.737], '1918-02-25', 'ottoman-empire'],
    [[40.258, 40.737], '1918-02-20', 'transcaucasian-commissariat'],
    ['Bayburt', '1918-02-25', 'ottoman-empire'],
    ['Erzurum', '1918-03-11', 'transcaucasian-commissariat'],
    ['Erzurum', '1918-03-13', 'ottoman-empire'],
    ['Rize', '1918-03-10', 'ottoman-empire'],
    ['Oltu', '1918-03-27', 'ottoman-empire'],
    ['Sarıkamış', '1918-04-10', 'ottoman-empire'],
    ['Van', '1918-04-10', 'ottoman-empire'],
    ['Batum', '1918-04-13', 'transcaucasian-commissariat'],
    ['Batum', '1918-04-16', 'ottoman-empire', 'occupation'],
    ['Kars', '1918-04-24', 'transcaucasian-federation'],
    ['Kars', '1918-04-26', 'ottoman-empire', 'occupation'],
    ['Tiflis', '1918-05-01', 'transcaucasian-federation'],
    ['Tiflis', '1918-05-27', 'georgia-1918', 'sovereign'],
    ['Alexandropol', '1918-05-14', 'transcaucasian-federation'],
    ['Alexandropol', '1918-05-16', 'ottoman-empire', 'occupation'],
    ['Iğdır', '1918-06-15', 'ottoman-empire'],
    ['Kars', '1918-08-15', 'ottoman-empire', 'sovereign'],
    ['Batum', '1918-09-15', 'ottoman-empire'],
    // Ertoba and the decisions of the Georgian government of June 1918: Abastumani and Atskuri stayed Georgian.
    [[42.83, 41.75], '1918-07-15', 'georgia-1918'],
    [[43.162, 41.73], '1918-07-15', 'georgia-1918'],
    ['Akhaltsikhe', '1918-07-15', 'ottoman-empire'],
    ['Akhaltsikhe', '1918-07-15', 'ottoman-empire', 'occupation'],
    ['Akhalkalaki', '1918-07-15', 'ottoman-empire', 'occupation'],
    ['Akhaltsikhe', '1918-12-31', 'georgia-1918'],
    ['Nakhchivan', '1918-09-01', 'ottoman-empire'],
    ['Nakhchivan', '1918-12-15', 'aras-government', 'provisional'],
    ['Sharur', '1918-12-15', 'aras-government'],
    ['Kars', '1918-12-15', 'ottoman-empire'],
    ['Batum', '1918-12-30', 'great-britain', 'occupation'],
    ['Alexandropol', '1918-12-31', 'armenia-1918'],
  ],
  // Hovannisian, The Republic of Armenia, volumes 1 and 2; Kazemzadeh.
  '1919': [
    ['Kars', '1919-02-01', 'south-west-caucasus', 'provisional'],
    ['Kars', '1919-04-01', 'south-west-caucasus', 'provisional'],
    ['Kars', '1919-04-15', 'great-britain', 'occupation'],
    ['Kars', '1919-05-15', 'armenia-1918'],
    ['Ardahan', '1919-03-01', 'south-west-caucasus'],
    ['Posof', '1919-06-01', 'georgia-1918'],
    ['Ardahan', '1919-06-01', 'georgia-1918'],
    // The town: the Ministry's encyclopedia of the war and local history; nobody names it as Armenian.
    ['Ardahan', '1919-12-01', 'georgia-1918', 'contested'],
    ['Ardahan', '1920-06-01', 'georgia-1918', 'contested'],
    [[42.92, 41.0], '1920-06-01', 'armenia-1918', 'contested'],
    ['Oltu', '1919-03-01', 'south-west-caucasus'],
    ['Oltu', '1919-09-01', 'oltu-council'],
    ['Sarıkamış', '1919-07-01', 'armenia-1918'],
    ['Kağızman', '1919-07-01', 'armenia-1918'],
    ['Iğdır', '1919-06-15', 'armenia-1918'],
    ['Nakhchivan', '1919-03-01', 'great-britain'],
    ['Nakhchivan', '1919-06-15', 'armenia-1918'],
    ['Nakhchivan', '1919-09-15', 'nakhichevan-national-committee'],
    ['Batum', '1919-06-15', 'great-britain', 'occupation'],
    ['Artvin', '1919-06-15', 'great-britain', 'occupation'],
    ['Borçka', '1919-06-15', 'great-britain', 'occupation'],
    ['Akhalkalaki', '1919-06-15', 'georgia-1918', 'sovereign'],
    ['Erzurum', '1919-07-23', 'ottoman-empire', 'sovereign'],
    ['Erivan', '1919-05-28', 'armenia-1918'],
    ['Tiflis', '1919-05-26', 'georgia-1918'],
    ['Ganja', '1919-05-28', 'azerbaijan-1918'],
  ],
  // Hovannisian, volume 4; Allen and Muratoff; the treaty of Gümrü.
  '1920': [
    ['Batum', '1920-07-01', 'great-britain', 'occupation'],
    ['Batum', '1920-07-20', 'georgia-1918'],
    ['Erzurum', '1920-05-15', 'ankara-government'],
    ['Sarıkamış', '1920-09-28', 'armenia-1918'],
    ['Sarıkamış', '1920-09-30', 'ankara-government', 'occupation'],
    ['Kars', '1920-10-29', 'armenia-1918'],
    ['Kars', '1920-10-31', 'ankara-government', 'occupation'],
    ['Alexandropol', '1920-11-20', 'ankara-government', 'occupation'],
    ['Iğdır', '1920-11-01', 'armenia-1918'],
    ['Iğdır', '1920-12-01', 'ankara-government'],
    ['Kağızman', '1920-11-15', 'ankara-government'],
    ['Nakhchivan', '1920-07-15', 'nakhichevan-national-committee'],
    ['Nakhchivan', '1920-08-05', 'nakhichevan-ssr'],
    ['Ganja', '1920-05-15', 'azerbaijan-ssr'],
    ['Erivan', '1920-11-30', 'armenia-1918'],
    ['Erivan', '1920-12-03', 'armenian-ssr'],
    ['Ardahan', '1920-12-15', 'georgia-1918'],
    ['Artvin', '1920-12-15', 'georgia-1918'],
    ['Oltu', '1920-10-15', 'ankara-government'],
    // The east of the district alone was Armenian that summer: Nutuk; Hakobyan, The Fall of Kars; local history of Oltu.
    ['Oltu', '1920-07-15', 'ankara-government'],
    ['Olur', '1920-08-01', 'ankara-government'],
    ['Şenkaya', '1920-06-01', 'ankara-government'],
    ['Şenkaya', '1920-07-15', 'armenia-1918', 'occupation'],
    ['Bardız', '1920-08-20', 'armenia-1918', 'occupation'],
    [[42.289, 40.662], '1920-07-15', 'armenia-1918', 'occupation'],
    ['Şenkaya', '1920-09-14', 'ankara-government'],
  ],
  // Kazemzadeh; Kılıç Ali and Cebesoy for Batum; the treaties of Moscow and Kars.
  '1921 and 1922': [
    ['Ardahan', '1921-02-22', 'georgia-1918'],
    ['Ardahan', '1921-02-24', 'ankara-government', 'occupation'],
    ['Artvin', '1921-03-08', 'ankara-government', 'occupation'],
    ['Tiflis', '1921-02-24', 'georgia-1918'],
    ['Tiflis', '1921-02-26', 'georgian-ssr'],
    ['Batum', '1921-03-01', 'georgia-1918'],
    ['Batum', '1921-03-09', 'georgia-1918'],
    ['Batum', '1921-03-12', 'ankara-government'],
    ['Batum', '1921-03-17', 'ankara-government'],
    // Turkish troops were in the town and its forts alone: Andersen and Partskhaladze; Macne on Batumi.
    ['Khulo', '1921-03-15', 'georgia-1918'],
    ['Kobuleti', '1921-03-12', 'georgia-1918'],
    [[42.0, 41.6], '1921-03-15', 'georgia-1918'],
    ['Khulo', '1921-03-25', 'georgian-ssr'],
    [[41.615, 41.63], '1921-03-15', 'ankara-government'],
    [[41.645, 41.65], '1878-09-07', 'russian-empire', 'sovereign'],
    ['Batum', '1921-03-22', 'georgian-ssr'],
    ['Batum', '1921-10-14', 'georgian-ssr', 'sovereign'],
    ['Kars', '1921-10-14', 'ankara-government', 'sovereign'],
    ['Alexandropol', '1921-03-01', 'ankara-government', 'occupation'],
    ['Alexandropol', '1921-05-15', 'armenian-ssr'],
    ['Amasia', '1921-06-15', 'armenian-ssr'],
    ['Akhaltsikhe', '1921-04-15', 'georgian-ssr'],
    ['Nakhchivan', '1921-06-15', 'nakhichevan-ssr'],
    ['Erivan', '1921-05-01', 'armenian-ssr'],
    ['Kars', '1922-10-01', 'ankara-government', 'sovereign'],
  ],
  'the quiet years since': [
    ['Kars', '1923-10-28', 'ankara-government'],
    ['Kars', '1923-10-29', 'turkey', 'sovereign'],
    ['Batum', '1925-01-01', 'ussr', 'sovereign'],
    ['Leninakan', '1926-10-22', 'ussr', 'sovereign'],
    ['Nahçıvan', '1930-01-01', 'ussr', 'sovereign'],
    [[44.45, 39.63], '1925-01-01', 'iran'],
    [[44.45, 39.63], '1935-01-01', 'turkey', 'sovereign'],
    ['Iğdır', '1938-11-10', 'turkey', 'sovereign'],
    ['Kars', '1945-06-07', 'turkey', 'sovereign'],
    ['Artvin', '1946-08-07', 'turkey', 'sovereign'],
    ['Ardahan', '1953-05-30', 'turkey', 'sovereign'],
    ['Tbilisi', '1953-03-05', 'ussr', 'sovereign'],
    ['Yerevan', '1965-04-24', 'ussr', 'sovereign'],
    ['Batumi', '1975-07-01', 'ussr', 'sovereign'],
    ['Sarp', '1988-08-31', 'ussr'],
    ['Gümrü', '1988-12-07', 'ussr', 'sovereign'],
    ['Maku', '1979-02-11', 'iran', 'sovereign'],
    ['Van', '1985-01-01', 'turkey', 'sovereign'],
  ],
  // The acts of the three republics; Declaration 142-N of the Soviet of the Republics, 26 December 1991.
  '1991': [
    ['Tbilisi', '1991-04-08', 'ussr'],
    ['Tbilisi', '1991-04-10', 'georgia'],
    ['Batumi', '1991-12-27', 'georgia', 'sovereign'],
    // Azerbaijan's in Soviet administrative law, in Armenian hands since 1990: both positions are in the answer.
    ['Karki', '1991-12-28', 'armenia', 'occupation'],
    ['Tigranashen', '1991-12-28', 'armenia', 'occupation'],
    [[44.945, 39.787], '1991-12-28', 'armenia', 'occupation'],
    ['Kərki', '1985-01-01', 'ussr', 'sovereign'],
    ['Yerevan', '1991-09-20', 'ussr'],
    ['Yerevan', '1991-09-24', 'armenia'],
    ['Gyumri', '1991-12-27', 'armenia', 'sovereign'],
    ['Nakhchivan', '1991-08-29', 'ussr'],
    ['Nakhchivan', '1991-10-19', 'azerbaijan'],
    ['Ordubad', '1991-12-31', 'azerbaijan', 'sovereign'],
    ['Kars', '1991-12-31', 'turkey', 'sovereign'],
  ],
};

describe.each(Object.entries(QUESTIONS))('%s', (_, questions) => {
  it.each(questions.map(([where, date, holder, status]) => ({ where, date, holder, status })))(
    '$where on $date: $holder',
    ({ where, date, holder, status }) => {
      const answered = held(where, date);
      expect(answered.holder?.id).toBe(holder);
      if (status) expect(answered.status).toBe(status);
      expect(answered.sources).not.toEqual([]);
    },
  );
});
