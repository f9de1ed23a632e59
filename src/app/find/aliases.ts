/** What readers call things besides the names the atlas gives them: usual abbreviations, and names of other books. */
export const ALIASES: Readonly<Record<string, string>> = {
  'polity:ussr': 'USSR / SSCB / СССР / ԽՍՀՄ / სსრკ / SSRİ / Soviets / Sovyetler',
  'polity:rsfsr': 'RSFSR / РСФСР / RSFSC / Bolsheviks / Bolşevikler',
  'polity:russian-empire': 'Çarlık Rusyası / Tsarist Russia / Imperial Russia / Царская Россия',
  'polity:ottoman-empire': 'Osmanlı İmparatorluğu / Osmanlılar / Ottomans',
  'polity:ankara-government': 'TBMM / BMM / GNAT / Kemalists / Türkiye Büyük Millet Meclisi / ВНСТ / ТБММ',
  'polity:turkey': 'Türkiye Cumhuriyeti / Republic of Turkey / Türkiye / TC',
  'polity:great-britain': 'United Kingdom / UK / Britain / England / İngiltere / İngilizler / Англия',
  'polity:georgian-ssr': 'SSR of Georgia / Soviet Georgia / Sovyet Gürcistan / Gürcistan SSR',
  'polity:armenian-ssr': 'SSR of Armenia / Soviet Armenia / Sovyet Ermenistan / Ermenistan SSR',
  'polity:azerbaijan-ssr': 'SSR of Azerbaijan / Soviet Azerbaijan / Sovyet Azerbaycan / Azerbaycan SSR',
  'polity:georgia-1918': 'DRG / First Republic of Georgia',
  'polity:armenia-1918':
    'First Republic of Armenia / Democratic Republic of Armenia / DRA / Birinci Ermenistan Cumhuriyeti',
  'polity:azerbaijan-1918': 'ADR / АДР / AXC / First Republic of Azerbaijan',
  'polity:transcaucasian-federation': 'TDFR / ЗДФР / Transcaucasian Democratic Federative Republic / Seym',
  'polity:south-west-caucasus':
    'Kars Republic / Kars Cumhuriyeti / Kars İslam Şurası / Southwestern Caucasian Republic / Cenubi Garbi Kafkas Hükümeti',
  'polity:aras-government': 'Aras Republic / Araks Republic / Aras Türk Cumhuriyeti / Araz Respublikası',
  'polity:iran': 'Persia / İran / Acem',
  'area:wilson-award':
    'Wilsonian Armenia / Wilson Armenia / Wilson Ermenistanı / Вильсоновская Армения / Վիլսոնյան Հայաստան',
  'boundary:wilson-award-line': 'Wilsonian Armenia / Wilson Armenia / Wilson line / Wilson Ermenistanı / Wilson hattı',
  'boundary:gumru': 'Alexandropol line / Gümrü hattı / Treaty of Alexandropol / Александропольский договор',
  'boundary:article-4': 'article 4 / madde 4 / Kars border / Kars sınırı / Turkish–Soviet border / Türk–Sovyet sınırı',
  'boundary:annex-iii': 'annex 3 / ek 3',
  'instrument:gumru-1920': 'Treaty of Alexandropol / Aleksandropol Antlaşması / Александропольский договор',
  'instrument:kars-1921': 'Kars Treaty / Карсский договор / Qars müqaviləsi / Կարսի պայմանագիր / ყარსის ხელშეკრულება',
  'instrument:moscow-1921': 'Moscow Treaty / Московский договор / Treaty of Brotherhood / Moskova Anlaşması',
  'instrument:mudros-1918': 'Mudros Armistice / Moudros / Мудросское перемирие',
  'instrument:brest-litovsk-1918': 'Brest peace / Брестский мир / Treaty of Brest',
  'place:batum': 'Batoum / Batoumi',
};
