import type { Polarity, Verb } from '../../dossier'
import type { PhraseRule } from './phrases'

/** What a verb of speech makes of the words that follow it. */
export interface Speech {
  readonly verb: Verb
  readonly polarity?: Polarity
  /**
   * `plain`: the words follow after «إن», "that", a colon or a quotation mark. `direct`: a noun may follow at once («أعلنت
   * الوزارة إغلاق الطريق»). `from`: the speaker stands after a second word («نقلت الصحيفة عن وزير قوله»). `noun`: it is a
   * noun, and the speaker stands right after it («إصرار النقابة على»). `before`: a verb with its noun, the
   * speaker before them or between them («تواصل النقابة نفي …»).
   */
  readonly takes: 'plain' | 'direct' | 'from' | 'noun' | 'before'
}

/** Verbs of speech, as newspapers use them. Forms are written out: an Arabic verb without its vowels has few. */
export const speechRules: readonly PhraseRule<Speech>[] = [
  {
    id: 'says',
    means: { verb: 'says', takes: 'plain' },
    ar: [
      'قال|قالت|قالوا|قالا|قالتا|يقول|تقول|يقولون|يقولان|قلن',
      'ذكر|ذكرت|ذكروا|ذكرا|يذكر|تذكر',
      'صرح|صرحت|صرحوا|يصرح',
      'أوضح|أوضحت|أوضحوا|يوضح|توضح',
      'أضاف|أضافت|أضافوا|أضافا|يضيف|تضيف',
      'تابع|تابعت|تابعوا|يتابع',
      'واصل|أكمل|أردف|أردفت|استطرد|استطردت',
      'بينت|أبان|يبين|تبين',
      'شدد|شددت|شددوا|يشدد|تشدد',
      'نوه|نوهت',
      'أبلغ|أبلغت|أبلغوا|أخبر|أخبرت|أخبروا|يخبر',
      'أقر|أقرت|أقروا|اعترف|اعترفت|اعترفوا|يعترف|تعترف',
      'روى|روت|رووا|يروي|تروي|حكى|حكت',
      'حذر|حذرت|حذروا|يحذر|تحذر|نبه|نبهت',
      'رد|ردت|أجاب|أجابت|علق|علقت',
      'وعد|وعدت|تعهد|تعهدت|تعهدوا',
      'أظهر|أظهرت|يظهر|تظهر',
      'ختم|ختمت|اختتم|اختتمت',
      'كتب|كتبت|كتبوا|يكتب|تكتب|غرد|غردت',
    ],
    en: [
      'say|says|said|saying',
      'added|adds|adding',
      'stated|states|explained|explains|noted|notes|remarked|observed',
      'told|tells|telling|informed',
      'stressed|stresses|emphasised|emphasized|underlined|reiterated|insisted|insists|maintains|maintained',
      'warned|warns|warning|acknowledged|acknowledges|admitted|admits|conceded|concedes',
      'wrote|writes|tweeted|posted|replied|answered|recalled|recounted|promised|vowed|pledged|hinted|suggested',
      'continued|concluded|testified|signalled|signaled',
    ],
  },
  {
    id: 'announces',
    means: { verb: 'says', takes: 'direct' },
    ar: [
      'أعلن|أعلنت|أعلنوا|أعلنا|يعلن|تعلن',
      'أكد|أكدت|أكدوا|أكدا|يؤكد|تؤكد|يؤكدون',
      'كشف|كشفت|كشفوا|يكشف|تكشف',
      'أشار|أشارت|أشاروا|أشارا|يشير|تشير|يشيرون',
      'لفت|لفتت|لفتوا|يلفت',
      'ألمح|ألمحت|ألمحوا|ألمحا|يلمح|لمح|لمحت',
      'عزا|عزت|يعزو|عزاه|عزاها',
    ],
    en: [
      'puts|put the number|figure|toll|total|cost|count|damage|losses',
      'showed|shows',
      'announced|announces|confirmed|confirms|disclosed|revealed|reveals|declared|described',
    ],
  },
  {
    id: 'thinks',
    means: { verb: 'says', takes: 'plain' },
    ar: [
      'اعتبر|اعتبرت|اعتبروا|يعتبر|تعتبر|يعتبرون',
      'يرى|ترى|يرون|رأت|رأوا',
      'يعتقد|تعتقد|يعتقدون|اعتقد|اعتقدت|يقدر|تقدر',
      'يصر|تصر|أصر|أصرت|يصرون',
      'توقع|توقعت|توقعوا|رجح|رجحت',
    ],
    en: [
      'believe|believes|believed|think|thinks|thought',
      'argue|argues|argued|contend|contends|contended',
      'consider|considers|considered|assess|assesses|assessed|estimated|estimates',
      'expects|fears|hopes',
    ],
  },
  {
    id: 'alleges',
    means: { verb: 'alleges', takes: 'direct' },
    ar: [
      'زعم|زعمت|زعموا|زعما|يزعم|تزعم|يزعمون',
      'ادعى|ادعت|ادعوا|يدعي|تدعي|يدعون',
      'اتهم|اتهمت|اتهموا|يتهم|تتهم',
    ],
    en: ['claim|claims|claimed|allege|alleges|alleged|accused|accuses|accuse|asserted|asserts'],
  },
  {
    id: 'denies',
    means: { verb: 'denies', polarity: 'denies', takes: 'direct' },
    ar: [
      'نفى|نفت|نفوا|نفيا|نفتا|ينفي|تنفي|ينفون',
      'أنكر|أنكرت|أنكروا|ينكر|تنكر|ينكرون',
      'كذب|كذبت|كذبوا|يكذب|تكذب|فند|فندت|دحض|دحضت',
    ],
    en: [
      'deny|denies|denied|refuted|refutes|rebutted',
      'rejected|dismissed|rejects|dismisses claims|reports|suggestions|allegations',
    ],
  },
  {
    id: 'reports',
    means: { verb: 'reports', takes: 'direct' },
    ar: [
      'أفاد|أفادت|أفادوا|يفيد|تفيد',
      'أورد|أوردت|أوردوا|يورد|تورد|أوردته|أوردها|أوردتها',
      'نشر|نشرت|نشرته|نشرتها|تنشر|نقلته|نقلتها|نقله|ذكرته|ذكرتها',
      'تحدث|تحدثت',
    ],
    en: ['reported|reports|report|published'],
  },
  {
    id: 'relays',
    means: { verb: 'quotes', takes: 'from' },
    ar: ['نقل|نقلت|نقلوا|ينقل|تنقل|نقلا'],
    en: ['quoted|quotes|cited|cites'],
  },
]

/** Nouns of speech: the speaker stands after them, in English before them too; what is said follows. */
export const speechNounRules: readonly PhraseRule<Speech>[] = [
  {
    id: 'keeps-denying',
    means: { verb: 'denies', polarity: 'denies', takes: 'before' },
    ar: ['تواصل|يواصل|واصل|واصلت|يواصلون … إنكار|نفي', 'استمر|استمرت|تستمر|يستمر … في إنكار|نفي'],
    en: ['continues|continued|continue to deny', 'keeps|kept denying'],
  },
  {
    id: 'insistence',
    means: { verb: 'says', takes: 'noun' },
    ar: ['إصرار|تأكيد|تأكيدات|تصريحات|اعتقاد|قول|تحذير|تحذيرات|إعلان|اعتراف|إقرار', 'رأي|تقدير|تقديرات'],
    en: ['insistence|assurance|assurances|belief|warning|view|assertion|announcement|admission that'],
  },
  {
    id: 'allegation',
    means: { verb: 'alleges', takes: 'noun' },
    ar: ['زعم|مزاعم|ادعاء|ادعاءات|اتهام|اتهامات'],
    en: ['claim|claims|allegation|allegations|accusation|accusations that'],
  },
  {
    id: 'denial',
    means: { verb: 'denies', polarity: 'denies', takes: 'noun' },
    ar: ['نفي|إنكار|تكذيب'],
    en: ['denial|denials that|of'],
  },
]

/** The same speaker goes on: participles that lean on the verb before («مضيفا أن»), and nouns of speech («قوله إن»). */
export const goesOnRules: readonly PhraseRule<Speech>[] = [
  {
    id: 'adding',
    means: { verb: 'says', takes: 'plain' },
    ar: [
      'مضيفا|مضيفة|مضيفين|مشيرا|مشيرة|مشيرين|مؤكدا|مؤكدة|مؤكدين|موضحا|موضحة|لافتا|لافتة|معتبرا|معتبرة|قائلا|قائلة|قائلين',
      'محذرا|محذرة|مشددا|مشددة|مبينا|مبينة|منوها|متابعا|متابعة|معلنا|معلنة|كاشفا|ذاكرا',
    ],
    en: ['adding|saying|noting|stressing|insisting|warning|explaining'],
  },
  {
    id: 'denying',
    means: { verb: 'denies', polarity: 'denies', takes: 'direct' },
    ar: ['نافيا|نافية|نافين|منكرا|منكرة'],
    en: ['denying'],
  },
  {
    id: 'alleging',
    means: { verb: 'alleges', takes: 'direct' },
    ar: ['زاعما|زاعمة|مدعيا|مدعية|متهما|متهمة'],
    en: ['claiming|alleging|accusing'],
  },
]
