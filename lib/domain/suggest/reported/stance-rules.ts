import type { Mood } from '../../dossier'
import type { PhraseRule } from './phrases'

/** It is not known, or somebody refused to say (semantics §2). */
export const stanceRules: readonly PhraseRule<'unknown' | 'declined'>[] = [
  {
    id: 'unclear',
    means: 'unknown',
    ar: [
      'من غير الواضح|المعروف|المعلوم|المؤكد',
      'ليس|ليست من الواضح|المعروف|المعلوم|المؤكد',
      'ليس|ليست|غير واضحا|واضحة|واضح|معروفا|معروفة|معروف|معلوما|معلوم|مؤكدا|مؤكد',
      'لم|لا|لن يتضح|تتضح|يعرف|تعرف|يعلم|يتبين|يتأكد|تتأكد|يكشف|تكشف|يحسم|تحسم',
      'لم|لا يتسن|يتسنى التحقق|التأكد',
      'لا يزال|تزال مجهولا|مجهولة|غامضا|غامضة',
      'دون|بدون تحديد|توضيح|الإفصاح|تفصيل|تفاصيل',
      'من دون تحديد|توضيح|الإفصاح|تفصيل|تفاصيل',
      'دون|بدون الكشف|ذكر|بيان من|ما|متى|كيف|أين|لماذا|إن|إذا|أي|أيا|عدد|حجم|طبيعة|سبب|أسباب|موعد|مكان|موقع|تفاصيل|هوية|الجهة|الطرف|مزيدا|المزيد|تاريخ|عن',
      'لم يحدد|تحدد|يحددوا|يوضح|توضح|يوضحوا|يفصح|تفصح|يذكر|تذكر|يكشف|تكشف|يقل|تقل|يقولوا|يبين|يذكروا|يفصحوا|يكشفوا من|ما|متى|كيف|أين|لماذا|إن|إذا|أي|أيا|عدد|حجم|طبيعة|سبب|أسباب|موعد|مكان|موقع|تفاصيل|هوية|الجهة|الطرف|مزيدا|المزيد|تاريخ|عن',
      'لم يحدد|تحدد|يحددوا|يوضح|توضح|يوضحوا|يفصح|تفصح|يذكر|تذكر|يكشف|تكشف|يقل|تقل|يبين|تبين … متى|كيف|أين|لماذا|تفاصيل|سبب|أسباب|هوية|موعد|أي',
      'لا أحد يعرف|يعلم|يدري',
    ],
    en: [
      'unclear|unknown|uncertain',
      'not clear|known|certain',
      'not immediately|yet|fully clear|known',
      'not been established|determined|confirmed|disclosed',
      'without specifying|saying|elaborating|disclosing',
      'not specify|elaborate',
      'not say|said|know who|whether|how|when|where|what|which|why|if',
      'no one|nobody knows',
      'could not be independently|immediately verified|confirmed',
      'could not be verified|confirmed|determined|established',
      'remains to be seen',
    ],
  },
  {
    id: 'declined',
    means: 'declined',
    ar: [
      'رفض|رفضت|رفضوا|رفضا|يرفض|ترفض|يرفضون … التعليق|الإدلاء|الإفصاح|الكشف|الرد|الإجابة|الحديث|القول|تأكيد|التأكيد|ذكر|تحديد|إعطاء',
      'رفض|رفضت|رفضوا|يرفض|ترفض … أن يقول|تقول|يعلق|تعلق|يكشف|تكشف|يفصح|تفصح',
      'امتنع|امتنعت|امتنعوا|امتنعا|يمتنع|تمتنع … عن التعليق|تأكيد|نفي|كشف|إعطاء|الإدلاء|الإفصاح|الكشف|الرد|الإجابة|الحديث|ذكر',
      'رافضا|رافضة|رافضين التعليق|الإدلاء|الإفصاح|الكشف|الرد|الإجابة',
      'اعتذر|اعتذرت … عن التعليق|الإدلاء|الإجابة|الحديث',
      'لم يرد|ترد|يردوا|يردا|يستجب|تستجب|يستجيبوا … على|لطلب|لطلبات|فورا',
      'لم يعلق|تعلق|يعلقوا … على|فورا',
      'لم يصدر|تصدر … تعليق',
    ],
    en: [
      'declined|declines|declining|refused|refuses|refusing to comment|say|discuss|confirm|elaborate|answer|respond|disclose|name|identify|provide|give|specify',
      'would not comment|say|confirm|discuss|disclose|elaborate',
      'did|does|has|have not respond|responded|comment|commented|answer|answered|reply|replied',
      'did|has|have not immediately|yet respond|responded|comment|commented|reply|replied',
      'no immediate comment',
      'no comment',
      'not available for comment',
      'could not be reached',
    ],
  },
]

/** What is meant to be, may be, or would be. */
export const moodRules: readonly PhraseRule<Exclude<Mood, 'actual'>>[] = [
  {
    id: 'planned',
    means: 'planned',
    ar: [
      'من المقرر|المنتظر|المتوقع|المزمع|المفترض|المرتقب|المخطط',
      'يعتزم|تعتزم|يعتزمون|تعتزمان|يعتزمان|اعتزم|اعتزمت|ينوي|تنوي|ينوون|يخطط|تخطط|يخططون|يتطلع|تتطلع',
      'سوف',
      'يستعد|تستعد|يستعدون',
      'المقررة|المقرر|المرتقب|المرتقبة|المزمع|المزمعة',
    ],
    en: [
      'is|are|was|were|be expected|due|scheduled|set|slated|planned|supposed|likely to',
      'scheduled|slated|expected|due|planned for|on|by|next|later',
      'is|are|was|were|be set for',
      'is|are to be|begin|start|resume|open|meet|return|close|take|appear|vote|leave|visit',
      'is|are|am|was|were going to',
      'plan|plans|planned|planning|intend|intends|intended|aim|aims|hope|hopes|vowed|pledged|promised to',
      "would|will|shall|won't|won’t",
    ],
  },
  {
    id: 'possible',
    means: 'possible',
    ar: [
      'ربما|لعل|لعله|لعلها',
      'من المحتمل|الممكن|الجائز|المرجح|الوارد',
      'يحتمل|يمكن|يرجح',
      'احتمال|احتمالات|إمكانية|إمكان',
    ],
    en: ['might|could|possibly|perhaps|maybe', 'may', 'is|are|was possible|likely that'],
  },
  {
    id: 'conditional',
    means: 'conditional',
    ar: ['إذا|لو', 'في حال|حالة', 'بحال', 'شرط|بشرط|شريطة', 'ما لم', 'إلا إذا'],
    en: ['if|unless', 'provided|providing|assuming that', 'in case', 'in the event', 'on condition'],
  },
]

/** What is told without being vouched for. */
export const hedgeRules: readonly PhraseRule<true>[] = [
  {
    id: 'hedged',
    means: true,
    ar: [
      'يبدو|تبدو',
      'على ما يبدو',
      'يعتقد|يظن|يزعم|يقال|يتردد|تردد|يفترض أن|أنه|أنها|أنهم',
      'فيما يبدو',
      'ما يبدو|قيل',
      'على الأرجح',
      'يرجح|المرجح أن|أنه|أنها',
      'ما يشبه',
      'أنباء|شائعات عن',
      'المزعوم|المزعومة|المفترض|المفترضة',
    ],
    en: [
      'apparently|reportedly|allegedly|supposedly|seemingly|purportedly|presumably|probably',
      'seems|seem|seemed|appears|appear|appeared to',
      'is|are|was|were believed|thought|said|rumoured|rumored|alleged|understood to',
      'it is believed|thought|said|rumoured|rumored that',
      'so-called',
    ],
  },
]

/** A short sentence that takes the one before it back: what that one says is denied, whoever was said to say it. */
export const contradictionRules: readonly PhraseRule<true>[] = [
  {
    id: 'contradicted',
    means: true,
    ar: [
      'لم|لن يحدث|يحصل|يكن|يتم|يقع ذلك|هذا|كذلك|شيء',
      'هذا|ذلك|الخبر غير صحيح',
      'هذا|ذلك ليس صحيحا',
      'ليس|ليست هذا|ذلك صحيحا',
      'لا صحة لذلك|لهذا',
    ],
    en: [
      'it|that|they|he|she|this did|was|were|is|are|has|have|does|do not',
      "it|that|they|he|she|this didn't|didn’t|wasn't|wasn’t|isn't|isn’t|hasn't|hasn’t|doesn't|doesn’t",
      'not so|true',
    ],
  },
]
