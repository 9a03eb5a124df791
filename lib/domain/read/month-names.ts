import { fold } from '../text/fold'

/** Gregorian months as newspapers name them, January first; Arabic has four families (semantics §3.2). */
const gregorian: Readonly<Record<string, readonly (readonly string[])[]>> = {
  gulfAndEgypt: [
    ['يناير'],
    ['فبراير'],
    ['مارس'],
    ['أبريل', 'إبريل'],
    ['مايو'],
    ['يونيو', 'يونيه'],
    ['يوليو', 'يوليه'],
    ['أغسطس'],
    ['سبتمبر'],
    ['أكتوبر'],
    ['نوفمبر'],
    ['ديسمبر'],
  ],
  levant: [
    ['كانون الثاني', 'كانون ثاني'],
    ['شباط'],
    ['آذار'],
    ['نيسان'],
    ['أيار'],
    ['حزيران'],
    ['تموز'],
    ['آب'],
    ['أيلول'],
    ['تشرين الأول', 'تشرين أول'],
    ['تشرين الثاني', 'تشرين ثاني'],
    ['كانون الأول', 'كانون أول'],
  ],
  tunisiaAndAlgeria: [
    ['جانفي'],
    ['فيفري'],
    ['مارس'],
    ['أفريل'],
    ['ماي'],
    ['جوان'],
    ['جويلية'],
    ['أوت'],
    ['سبتمبر'],
    ['أكتوبر'],
    ['نوفمبر'],
    ['ديسمبر'],
  ],
  morocco: [
    ['يناير'],
    ['فبراير'],
    ['مارس'],
    ['أبريل'],
    ['ماي'],
    ['يونيو'],
    ['يوليوز'],
    ['غشت', 'أغشت'],
    ['شتنبر', 'شتمبر'],
    ['أكتوبر', 'أوكتوبر'],
    ['نونبر'],
    ['دجنبر', 'دجمبر'],
  ],
  english: [
    ['January', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
    ['April', 'Apr'],
    ['May'],
    ['June', 'Jun'],
    ['July', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['October', 'Oct'],
    ['November', 'Nov'],
    ['December', 'Dec'],
  ],
}

const hijri: readonly (readonly string[])[] = [
  ['محرم', 'المحرم', 'Muharram'],
  ['صفر', 'Safar'],
  ['ربيع الأول', 'Rabi al-Awwal', "Rabi' al-Awwal", 'Rabi I'],
  ['ربيع الآخر', 'ربيع الثاني', 'Rabi al-Thani', 'Rabi II'],
  ['جمادى الأولى', 'Jumada al-Ula', 'Jumada I'],
  ['جمادى الآخرة', 'جمادى الثانية', 'Jumada al-Akhira', 'Jumada II'],
  ['رجب', 'Rajab'],
  ['شعبان', 'Shaaban', "Sha'ban", 'Shaban'],
  ['رمضان', 'Ramadan', 'Ramadhan'],
  ['شوال', 'Shawwal'],
  ['ذو القعدة', 'ذي القعدة', 'Dhu al-Qadah'],
  ['ذو الحجة', 'ذي الحجة', 'Dhu al-Hijjah'],
]

/** Monday first. */
const days: readonly (readonly string[])[] = [
  ['الاثنين', 'Monday', 'Mon'],
  ['الثلاثاء', 'Tuesday', 'Tue'],
  ['الأربعاء', 'Wednesday', 'Wed'],
  ['الخميس', 'Thursday', 'Thu'],
  ['الجمعة', 'Friday', 'Fri'],
  ['السبت', 'Saturday', 'Sat'],
  ['الأحد', 'Sunday', 'Sun'],
]

const key = (name: string) => fold(name).replace(/\s+/gu, ' ')

function numbered(names: readonly (readonly string[])[], first: number): [string, number][] {
  return names.flatMap((spellings, index) =>
    spellings.map((name): [string, number] => [key(name), index + first]),
  )
}

const gregorianNumbers = new Map(Object.values(gregorian).flatMap(family => numbered(family, 1)))
const hijriNumbers = new Map(numbered(hijri, 1))
const dayNumbers = new Map(numbered(days, 0))

/** Every spelling that is looked for. */
export const gregorianMonths: readonly string[] = [...new Set(Object.values(gregorian).flat(2))]
export const hijriMonths: readonly string[] = hijri.flat()
export const weekdays: readonly string[] = days.flat()

/** 1 to 12 for one of `gregorianMonths`, however it is spelled; undefined for other words. */
export const monthNumber = (name: string): number | undefined => gregorianNumbers.get(key(name))
/** 1 (Muharram) to 12 for one of `hijriMonths`. */
export const hijriMonthNumber = (name: string): number | undefined => hijriNumbers.get(key(name))
/** 0 is Monday, 6 is Sunday (`weekdayOf` in lib/domain/time), for one of `weekdays`. */
export const weekdayNumber = (name: string): number | undefined => dayNumbers.get(key(name))
