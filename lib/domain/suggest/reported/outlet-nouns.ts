import { fold } from '../../text/fold'

/** What kind of thing a noun of the press names: where it was published, or what was. */
export type PressNoun = 'outlet' | 'agency' | 'report' | 'document'

const nouns: readonly (readonly [PressNoun, ar: string, en: string])[] = [
  [
    'outlet',
    'صحيفة جريدة موقع قناة مجلة شبكة إذاعة راديو تلفزيون تليفزيون منصة يومية أسبوعية محطة وسائل',
    'newspaper paper daily weekly magazine website site channel broadcaster network outlet radio television tv station journal portal media',
  ],
  ['agency', 'وكالة', 'agency wire'],
  ['report', 'تقرير تقارير تحقيق مقال خبر', 'report article investigation story'],
  [
    'document',
    'بيان بلاغ وثيقة وثائق سجل سجلات مذكرة رسالة إحصاء إحصاءات إحصائية بيانات أرقام محضر تغريدة منشور',
    'statement document documents register log record records memo letter data figures minutes filing communique tally post',
  ],
]

const byWord: ReadonlyMap<string, PressNoun> = new Map(
  nouns.flatMap(([id, ar, en]) =>
    `${ar} ${en}`.split(' ').map((word): [string, PressNoun] => [fold(word), id]),
  ),
)

/** What a folded word names, with or without what Arabic joins to it («لصحيفة», «الموقع»); null for other words. */
export function pressNounOf(key: string): PressNoun | null {
  return (
    byWord.get(key) ??
    byWord.get(key.replace(/^[وف]?(?:ال|لل|بال|[لبك])?(?=\p{Script=Arabic}{3})/u, '')) ??
    null
  )
}

/** Names of agencies that newspapers credit without calling them one, in the forms that credit lines use. */
export const agencyNames: readonly string[] = [
  'رويترز',
  'فرانس برس',
  'أ ف ب',
  'أ.ف.ب',
  'أسوشيتد برس',
  'أسوشييتد برس',
  'أسوشيتدبرس',
  'أ ب',
  'د ب أ',
  'شينخوا',
  'تاس',
  'الأناضول',
  'بلومبرغ',
  'بلومبيرغ',
  'وفا',
  'سبوتنيك',
  'يونيوز',
  'كونا',
  'واس',
  'وام',
  'سانا',
  'بترا',
  'قنا',
  'بنا',
  'Reuters',
  'AFP',
  'Agence France-Presse',
  'AP',
  'Associated Press',
  'The Associated Press',
  'DPA',
  'Xinhua',
  'TASS',
  'Anadolu',
  'Bloomberg',
  'EFE',
  'ANSA',
  'PA Media',
  'Kyodo',
  'UPI',
]

/** Several agencies at once, unnamed. */
export const agenciesAtOnce: readonly string[] = [
  'وكالات',
  'الوكالات',
  'Agencies',
  'agencies',
  'News agencies',
  'Wires',
]
