/**
 * Months and days of the week as the region writes them. A table of our own: a platform knows the languages it was
 * built with, and a date must not depend on that.
 */

export interface DayNames {
  /** January first. Forms of a name that endings are put on are parted by a stroke: `ocak`, but `ocağın`. */
  months: string;
  /** Monday first; a name may have several forms, and several words joined by `_`. */
  weekdays: string;
  /** Endings that may follow a form, as a pattern over folded letters. */
  endings: string;
}

/** Case endings of Turkish and Azerbaijani. */
const TURKIC = '[iu]n|n?[iu]|[yn]?[aeiu]|[dt][ae]n?|[dt][ae]ki|[iu]?nd[ae]n?|[iu]nd[ae]ki';

export const DAY_NAMES = {
  en: {
    months: 'january february march april may june july august september october november december',
    weekdays:
      'monday|mon tuesday|tues|tue wednesday|weds|wed thursday|thurs|thur|thu friday|fri saturday|sat sunday|sun',
    endings: '',
  },
  tr: {
    months: 'ocak|ocağ şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık|aralığ',
    weekdays: 'pazartesi|pzt salı|sal çarşamba|çar perşembe|per cuma|cum cumartesi|cmt pazar|paz',
    endings: TURKIC,
  },
  /** Names of the Ottoman financial year that Turkish gave up in 1945; the others are its own to this day. */
  ottoman: {
    months: 'kanunusani şubat mart nisan mayıs haziran temmuz ağustos eylül teşrinievvel teşrinisani kanunuevvel',
    weekdays: 'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
    endings: TURKIC,
  },
  az: {
    months: 'yanvar fevral mart aprel may iyun|iyn iyul|iyl avqust sentyabr oktyabr noyabr dekabr',
    weekdays: 'bazar_ertəsi çərşənbə_axşamı çərşənbə cümə_axşamı cümə şənbə bazar',
    endings: TURKIC,
  },
  ru: {
    months: 'январ феврал март апрел май|мая|мае|маю июн июл август сентябр октябр ноябр декабр',
    weekdays:
      'понедельник|пн вторник|вт среда|среду|ср четверг|чт пятница|пятницу|пт суббота|субботу|сб воскресенье|вс',
    endings: 'ь|я|е|ю|ем|а|у|ом',
  },
  hy: {
    months:
      'հունվար|յունուար|հնվ փետրվար|փետրուար|փտվ մարտ|մրտ ապրիլ մայիս|մյս հունիս|յունիս|հնս հուլիս|յուլիս|հլս օգոստոս|օգս ' +
      'սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր',
    weekdays: 'երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի',
    endings: 'ի|ին|ը|ն|ից|ում',
  },
  ka: {
    months:
      'იანვარ|იანვრ თებერვალ|თებერვლ მარტ აპრილ მაის ივნის ივლის აგვისტო სექტემბერ|სექტემბრ ოქტომბერ|ოქტომბრ ნოემბერ|ნოემბრ დეკემბერ|დეკემბრ',
    weekdays: 'ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა',
    endings: 'ი|ს|ის|ში|იდან|ით',
  },
} as const satisfies Record<string, DayNames>;

export type DayNamesLang = keyof typeof DAY_NAMES;
