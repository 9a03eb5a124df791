import type { Verb } from '../../dossier'
import type { PhraseRule } from './phrases'
import type { SourceRelation } from './voice'

/** What a wording that leads a source in says of it; an outlet keeps `relation`, people only said it. */
export interface Credit {
  readonly relation: SourceRelation
  readonly verb: Verb
}

/** Words after which a source stands. */
export const creditRules: readonly PhraseRule<Credit>[] = [
  {
    id: 'according-to',
    means: { relation: 'based-on', verb: 'says' },
    ar: [
      'بحسب|حسب',
      'وفق|بوفق',
      'وفقا|طبقا',
      'استنادا إلى|الى|لما',
      'بناء على',
      'على حد قول|تعبير|وصف|زعم',
      'على ذمة',
      'على لسان',
      'من وجهة نظر',
    ],
    en: [
      'according to',
      'based on',
      'in the words|view of',
      'on the authority of',
      'on the word of',
      'by the account of',
      'per',
    ],
  },
  {
    id: 'as-reported',
    means: { relation: 'based-on', verb: 'reports' },
    ar: [
      'بحسب|حسب|وفق ما|مما أفاد|أفادت|ذكر|ذكرت|نقل|نقلت|أورد|أوردت|أوردته|نقلته|ذكرته|أعلن|أعلنت|قال|قالت|كشف|كشفت|نشر|نشرت|نشرته|جاء في',
      'بحسب|حسب|وفق ما|مما أفاد|أفادت|ذكر|ذكرت|نقل|نقلت|أورد|أوردت|أوردته|نقلته|ذكرته|أعلن|أعلنت|قال|قالت|كشف|كشفت|نشر|نشرت|نشرته',
      'حسبما|كما|وفقما|مثلما أفاد|أفادت|أفادوا|ذكر|ذكرت|ذكروا|نقل|نقلت|أورد|أوردت|أعلن|أعلنت|قال|قالت|قالوا|كشف|كشفت|نشر|نشرت|يقول|تقول|يقولون|جاء في',
      'حسبما|كما|وفقما|مثلما أفاد|أفادت|أفادوا|ذكر|ذكرت|ذكروا|نقل|نقلت|أورد|أوردت|أعلن|أعلنت|قال|قالت|قالوا|كشف|كشفت|نشر|نشرت|يقول|تقول|يقولون',
      'وفقا|طبقا لما أفاد|أفادت|ذكر|ذكرت|نقلته|نقل|نقلت|أورد|أوردته|أعلن|أعلنت|نشره|نشرته',
    ],
    en: ['as reported by', 'as told by', 'in a report by'],
  },
  {
    id: 'quoting',
    means: { relation: 'quotes', verb: 'quotes' },
    ar: ['نقلا عن'],
    en: ['quoting|citing', 'cited by', 'quoted by'],
  },
  {
    id: 'statement-by',
    means: { relation: 'statement', verb: 'says' },
    ar: ['في بيان|تصريح|تصريحات صادر|صادرة|أصدره|أصدرته|نشره|نشرته عن', 'في بيان أصدره|أصدرته|نشره|نشرته'],
    en: ['in a statement by|from|issued|released', 'in a statement issued|released by'],
  },
]

/** How an article says that somebody had it first: a mention, and no derivation (semantics §1). */
export const firstRules: readonly PhraseRule<'before' | 'after' | 'near'>[] = [
  {
    id: 'was-first',
    means: 'before',
    ar: [
      'أول|أولى من أفاد|أفادت|كشف|كشفت|نشر|نشرت|نقل|نقلت|أورد|أوردت|ذكر|ذكرت|تحدث|تحدثت|أعلن|أعلنت|بث|بثت',
      'أول|أولى وسيلة|صحيفة|وكالة|جهة|موقع|قناة|مؤسسة أفادت|كشفت|نشرت|نقلت|أوردت|ذكرت|تحدثت|كشف|نشر|تكشف|تنشر',
      'السباقة|السباق إلى|في نشر|كشف|النشر|الكشف',
    ],
    en: [
      'was|were|be|being first to report|reveal|publish|disclose|break',
      'was|were|be|being the first to report|reveal|publish|disclose|break',
      'was|were|be|being the first outlet|newspaper|agency|organisation|organization|site to report|reveal|publish',
      'first reported|revealed|disclosed|broke|published',
      'broke the story|news',
    ],
  },
  {
    id: 'first-by',
    means: 'after',
    ar: [
      'لأول مرة بواسطة|عبر',
      'لأول مرة من قبل|جانب',
      'للمرة الأولى بواسطة|عبر',
      'للمرة الأولى من قبل|جانب',
      'أولا بواسطة|عبر',
    ],
    en: [
      'first reported|revealed|published|disclosed|broken by|in',
      'first reported|revealed|published|disclosed on|earlier by',
      'first appeared in',
    ],
  },
  {
    id: 'first-time',
    means: 'near',
    ar: ['لأول مرة', 'للمرة الأولى'],
    en: [],
  },
]
