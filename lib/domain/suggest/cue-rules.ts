import type { SegmentKind } from '../dossier'

/** Why a stretch is proposed as what it is; the interface has a sentence for each. */
export type CueKind =
  // Said by words that stand there
  | 'read-also'
  | 'related-list'
  | 'most-read'
  | 'tags'
  | 'source-line'
  | 'follow'
  | 'share'
  | 'subscribe'
  | 'letters'
  | 'reading-time'
  | 'comments'
  | 'copyright'
  | 'advertisement'
  | 'photo'
  | 'file-photo'
  | 'photo-credit'
  | 'byline'
  | 'dateline'
  // Said by where it stands, or by what surrounds it
  | 'first-line'
  | 'stated-title'
  | 'page-caption'
  | 'said-twice'
  | 'signature'
  | 'repeated'
  | 'under-heading'
  | 'after-end'
  | 'own-dateline'
  | 'no-shared-name'
  | 'later-date'

/** How a rule's phrase stands in its line. */
export type CueForm =
  /** The line is the phrase, whatever signs and figures are around it. */
  | 'whole'
  /** The phrase and a colon (or bar, dash, dots), then other words. */
  | 'label'
  /** The line begins with the phrase. */
  | 'opening'
  /** The phrase stands anywhere in the line. */
  | 'inside'

export interface CueRule {
  readonly cue: CueKind
  readonly kind: Exclude<SegmentKind, 'main'>
  readonly forms: readonly CueForm[]
  readonly ar: readonly string[]
  readonly en: readonly string[]
  /** One of these stands in the line too, but where the line is the phrase alone. */
  readonly beside?: readonly string[]
  /** Longer lines (UTF-16 code units) are not asked. */
  readonly upTo: number
  /** A line that is the phrase alone is a heading: what follows it belongs to it. */
  readonly opens?: 'stories' | 'tags'
  /** The article is over before such a line, once its body has begun. */
  readonly ends?: true
}

/**
 * What newspapers and their content systems write around an article, in both languages. Phrases are written as people
 * write them and are found however they are spelled (`loosely`); the first rule that fits a line decides.
 */
export const cueRules: readonly CueRule[] = [
  {
    cue: 'read-also',
    kind: 'related',
    forms: ['whole', 'label', 'opening'],
    ar: [
      'اقرأ أيضا',
      'إقرأ أيضا',
      'اقرئي أيضا',
      'اقرأ المزيد',
      'اقرأ كذلك',
      'شاهد أيضا',
      'طالع أيضا',
      'انظر أيضا',
      'تابع أيضا',
    ],
    en: ['Read also', 'Also read', 'See also', 'Watch also', 'Read more', 'Read next', 'Up next'],
    upTo: 220,
    opens: 'stories',
  },
  {
    cue: 'related-list',
    kind: 'related',
    forms: ['whole', 'label'],
    ar: [
      'مقالات مشابهة',
      'مقالات ذات صلة',
      'مقالات متعلقة',
      'مواضيع ذات صلة',
      'مواضيع متعلقة',
      'مواضيع مشابهة',
      'موضوعات ذات صلة',
      'موضوعات متعلقة',
      'موضوعات مشابهة',
      'أخبار ذات صلة',
      'أخبار متعلقة',
      'أخبار مشابهة',
      'الأخبار ذات الصلة',
      'ذات صلة',
      'قصص قد تهمك',
      'قصص ذات صلة',
      'قد يهمك',
      'قد يهمك أيضا',
      'قد تهمك',
      'قد يعجبك',
      'قد يعجبك أيضا',
      'ربما يعجبك أيضا',
      'مواضيع قد تهمك',
      'أخبار قد تهمك',
      'اخترنا لك',
      'اخترنا لكم',
      'المزيد حول هذه القصة',
    ],
    en: [
      'Related',
      'Related articles',
      'Related stories',
      'Related news',
      'Related topics',
      'Related content',
      'Related coverage',
      'More on this story',
      'More on this',
      'More like this',
      'More stories',
      'You may also like',
      'You might also like',
      'You may be interested in',
      'Recommended',
      'Recommended for you',
      'Recommended stories',
      'Stories for you',
      "Editor's picks",
      "Editors' picks",
      'Similar articles',
      'In case you missed it',
    ],
    upTo: 220,
    opens: 'stories',
  },
  {
    cue: 'most-read',
    kind: 'related',
    forms: ['whole'],
    ar: [
      'الأكثر قراءة',
      'الأكثر مشاهدة',
      'الأكثر تداولا',
      'الأكثر رواجا',
      'آخر الأخبار',
      'أحدث الأخبار',
      'المزيد من الأخبار',
      'أخبار أخرى',
      'من الصفحة الرئيسية',
    ],
    en: [
      'Most read',
      'Most viewed',
      'Most popular',
      'Trending',
      'Trending now',
      'Latest news',
      'More news',
      'Popular',
    ],
    upTo: 80,
    opens: 'stories',
  },
  {
    cue: 'tags',
    kind: 'boilerplate',
    forms: ['whole', 'label'],
    ar: [
      'كلمات دلالية',
      'الكلمات الدلالية',
      'كلمات مفتاحية',
      'الكلمات المفتاحية',
      'وسوم',
      'الوسوم',
      'الأوسمة',
      'تصنيفات',
      'التصنيفات',
      'تاغات',
      'هاشتاغ',
    ],
    en: ['Tags', 'Tagged', 'Keywords', 'Topics', 'Categories', 'Filed under', 'In this story'],
    upTo: 600,
    opens: 'tags',
    ends: true,
  },
  {
    cue: 'source-line',
    kind: 'boilerplate',
    forms: ['whole', 'label'],
    ar: ['المصدر', 'مصدر الخبر', 'المصادر', 'نقلا عن موقع'],
    en: ['Source', 'Sources', 'Original source', 'Via'],
    upTo: 600,
    ends: true,
  },
  {
    cue: 'follow',
    kind: 'boilerplate',
    forms: ['opening'],
    ar: ['تابعنا', 'تابعونا', 'تابعوا', 'لمتابعة'],
    en: [
      'Follow',
      'Join us',
      'Join our',
      'Join the conversation',
      'Download our',
      'Download the',
      'Get our',
      'Like us',
    ],
    beside: [
      'منصات',
      'فيسبوك',
      'تويتر',
      'منصة إكس',
      'واتساب',
      'تلغرام',
      'تليجرام',
      'تيليغرام',
      'انستغرام',
      'يوتيوب',
      'تيك توك',
      'جوجل نيوز',
      'غوغل نيوز',
      'قناتنا',
      'صفحتنا',
      'حساباتنا',
      'حسابنا',
      'تطبيقنا',
      'نبض',
      'آخر الأخبار',
      'أخبارنا',
      'التواصل الاجتماعي',
      'Facebook',
      'Twitter',
      'on X',
      'WhatsApp',
      'Telegram',
      'Instagram',
      'YouTube',
      'TikTok',
      'Google News',
      'LinkedIn',
      'Bluesky',
      'social media',
      'our app',
      'channel',
      'follow us',
    ],
    upTo: 160,
  },
  {
    cue: 'follow',
    kind: 'boilerplate',
    forms: ['opening'],
    ar: [
      'انضم إلينا',
      'انضموا إلينا',
      'انضم إلى قناتنا',
      'انضموا إلى قناتنا',
      'حمّل تطبيق',
      'حمّلوا تطبيق',
      'نزّل تطبيق',
      'لتحميل تطبيق',
    ],
    en: ['Follow our', 'Find us on'],
    upTo: 160,
  },
  {
    cue: 'follow',
    kind: 'boilerplate',
    forms: ['whole'],
    ar: ['تابعنا', 'تابعونا', 'تابعنا على', 'تابعونا على'],
    en: ['Follow us', 'Follow us on', 'Follow', 'Follow topics'],
    upTo: 60,
  },
  {
    cue: 'share',
    kind: 'boilerplate',
    forms: ['whole'],
    ar: [
      'شارك',
      'مشاركة',
      'شاركها',
      'شارك المقال',
      'شارك الخبر',
      'شارك الموضوع',
      'شارك هذا المقال',
      'شارك هذا الخبر',
      'شارك هذه القصة',
      'شارك عبر',
      'انشر',
      'طباعة',
      'نسخ الرابط',
      'أرسل إلى صديق',
      'حفظ',
      'استمع إلى المقال',
      'استمع',
    ],
    en: [
      'Share',
      'Share this',
      'Share this article',
      'Share this story',
      'Share on',
      'Share on Facebook',
      'Share on X',
      'Print',
      'Email',
      'Copy link',
      'Save',
      'Listen to this article',
      'Listen',
    ],
    upTo: 60,
  },
  {
    cue: 'subscribe',
    kind: 'boilerplate',
    forms: ['opening'],
    ar: ['اشترك', 'اشتركوا', 'للاشتراك'],
    en: ['Subscribe', 'Sign up'],
    beside: [
      'نشرة',
      'نشرتنا',
      'النشرة',
      'بريد',
      'قناة',
      'خدمة',
      'تطبيق',
      'newsletter',
      'inbox',
      'email',
      'channel',
      'our',
      'free',
      'today',
      'now',
    ],
    upTo: 200,
  },
  {
    cue: 'subscribe',
    kind: 'boilerplate',
    forms: ['whole', 'inside'],
    ar: ['إلى بريدكم', 'إلى بريدك', 'على بريدك', 'في بريدك', 'النشرة البريدية'],
    en: ['to your inbox', 'in your inbox', 'Subscribe', 'Subscribe now', 'Sign up', 'Newsletter'],
    beside: ['بريد', 'inbox'],
    upTo: 160,
  },
  {
    cue: 'letters',
    kind: 'boilerplate',
    forms: ['inside'],
    ar: ['رسائل القراء إلى', 'للتواصل مع التحرير', 'للتواصل مع هيئة التحرير', 'راسلونا على'],
    en: [
      'letters to the editor',
      'get in touch with our',
      'write to us at',
      'contact our newsroom',
      'email the newsroom',
    ],
    upTo: 200,
  },
  {
    cue: 'reading-time',
    kind: 'boilerplate',
    forms: ['inside'],
    ar: [
      'دقائق القراءة',
      'دقيقة قراءة',
      'دقائق قراءة',
      'دقائق للقراءة',
      'دقيقة للقراءة',
      'وقت القراءة',
      'مدة القراءة',
    ],
    en: [
      'min read',
      'mins read',
      'minute read',
      'minutes read',
      'minutes to read',
      'reading time',
      'time reading',
    ],
    upTo: 60,
  },
  {
    cue: 'comments',
    kind: 'boilerplate',
    forms: ['whole'],
    ar: ['التعليقات', 'تعليقات', 'أضف تعليقا', 'اترك تعليقا', 'لا توجد تعليقات', 'تعليق'],
    en: [
      'Comments',
      'Leave a comment',
      'Leave a reply',
      'Add a comment',
      'No comments',
      'Post a comment',
      'View comments',
    ],
    upTo: 60,
  },
  {
    cue: 'copyright',
    kind: 'boilerplate',
    forms: ['inside'],
    ar: ['جميع الحقوق محفوظة', 'الحقوق محفوظة', 'حقوق النشر محفوظة', 'يحظر النشر أو الاقتباس'],
    en: ['All rights reserved', 'Copyright ©', '© Copyright', 'may not be reproduced'],
    upTo: 240,
  },
  {
    cue: 'advertisement',
    kind: 'boilerplate',
    forms: ['whole'],
    ar: ['إعلان', 'إعلانات', 'مساحة إعلانية', 'محتوى ترويجي', 'تخطى الإعلان'],
    en: [
      'Advertisement',
      'Advertisements',
      'Ad',
      'Sponsored',
      'Sponsored content',
      'Story continues below advertisement',
      'Skip advertisement',
    ],
    upTo: 60,
  },
  {
    cue: 'photo',
    kind: 'caption',
    forms: ['label'],
    ar: [
      'صورة',
      'الصورة',
      'في الصورة',
      'صور',
      'تصوير',
      'عدسة',
      'مصدر الصورة',
      'تعليق الصورة',
      'شرح الصورة',
      'فيديو',
      'إنفوغراف',
    ],
    en: [
      'Photo',
      'Photos',
      'Photograph',
      'Picture',
      'Pictured',
      'Image',
      'Image source',
      'Image caption',
      'Image credit',
      'Photo credit',
      'Caption',
      'Video',
      'Graphic',
      'In the picture',
    ],
    upTo: 320,
  },
  {
    cue: 'file-photo',
    kind: 'caption',
    forms: ['inside'],
    ar: [
      'صورة أرشيفية',
      'صورة من الأرشيف',
      'صورة توضيحية',
      'صورة تعبيرية',
      '(أرشيف)',
      '(أرشيفية)',
      'تظهر في الصورة',
      'يظهر في الصورة',
    ],
    en: [
      'file photo',
      'file picture',
      'file image',
      '(file)',
      'handout photo',
      'stock photo',
      'seen in this photo',
      'seen in this picture',
    ],
    upTo: 320,
  },
  {
    cue: 'byline',
    kind: 'boilerplate',
    forms: ['label'],
    ar: ['كتب', 'كتبت', 'بقلم', 'إعداد', 'تحرير', 'ترجمة', 'متابعة', 'تقرير', 'الكاتب', 'مراسلنا'],
    en: [
      'Author',
      'Writer',
      'Editor',
      'Translated by',
      'Edited by',
      'Written by',
      'Reporting by',
      'Writing by',
    ],
    upTo: 90,
  },
]
