/**
 * The words that stand on every picture of the map. They are apart from the
 * rest, and plain text without values, so that a poster need not carry the
 * whole catalogue and its formatter.
 */
import type { Lang } from '../view/view.ts';

const en = {
  'app.title': 'Border Atlas',
  'app.subtitle': 'Kars · Ardahan · Batum · Nakhchivan, 1877–1991',
  'map.credit': '© OpenStreetMap contributors (ODbL) · Natural Earth · GeoNames · UN OCHA · GEDA',
  'legend.title': 'On this sheet',
  'legend.holders': 'Who holds the land',
  'legend.lines': 'Borders on this day',
  'legend.treaties': 'Treaty lines and areas',
  'legend.between-holders': 'Between two holders',
  'legend.between-units': 'Between units of one holder',
  'legend.grade.A': 'Surveyed, or on today’s border',
  'legend.grade.B': 'Digitised between known points, within 5 km',
  'legend.grade.C': 'Only described; the band is as wide as its doubt',
  'legend.empty': 'Nothing of the atlas is in this part of the map.',
  'legend.forced': 'outside its own days',
  'legend.context': 'Paler tints: neighbouring lands, told in outline only.',
  'status.sovereign': 'Held as its own',
  'status.occupation': 'Military occupation',
  'status.provisional': 'Provisional rule',
  'status.contested': 'Contested',
  'status.undetermined': 'Divided or not established',
  'kind.area.claim': 'Claim, not possession',
  'embed.open': 'Open the map',
  'embed.late': 'The map is taking a long time · Reload the page',
  'embed.again': 'The map could not be loaded · Try again',
};

export type PictureWord = keyof typeof en;

const tr: Record<PictureWord, string> = {
  'app.title': 'Sınır Atlası',
  'app.subtitle': 'Kars · Ardahan · Batum · Nahçıvan, 1877–1991',
  'map.credit': '© OpenStreetMap katkıcıları (ODbL) · Natural Earth · GeoNames · UN OCHA · GEDA',
  'legend.title': 'Bu paftada',
  'legend.holders': 'Toprağı elinde tutan',
  'legend.lines': 'O günkü sınırlar',
  'legend.treaties': 'Antlaşma çizgileri ve alanları',
  'legend.between-holders': 'İki ayrı elin arasında',
  'legend.between-units': 'Aynı elin birimleri arasında',
  'legend.grade.A': 'Ölçülmüş ya da bugünkü sınırda',
  'legend.grade.B': 'Bilinen noktalar arasında çizilmiş, 5 km içinde',
  'legend.grade.C': 'Yalnız anlatılmış; bandın genişliği kuşkusu kadar',
  'legend.empty': 'Haritanın bu bölümünde atlasa giren bir yer yok.',
  'legend.forced': 'kendi günleri dışında',
  'legend.context': 'Açık tonlar: komşu topraklar, yalnız ana çizgileriyle.',
  'status.sovereign': 'Kendi toprağı olarak',
  'status.occupation': 'Askerî işgal',
  'status.provisional': 'Geçici yönetim',
  'status.contested': 'Çekişmeli',
  'status.undetermined': 'Bölünmüş ya da saptanamamış',
  'kind.area.claim': 'İstek; elde tutma değil',
  'embed.open': 'Haritayı aç',
  'embed.late': 'Harita geç geliyor · Sayfayı yenile',
  'embed.again': 'Harita yüklenemedi · Yeniden dene',
};

export const PICTURE_WORDS: { en: typeof en } & Record<Lang, Record<PictureWord, string>> = { en, tr };

export function pictureWord(lang: Lang, key: PictureWord): string {
  return PICTURE_WORDS[lang][key];
}
